package org.undersigned.text.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.cues.Dates;

class ImporterTest {
    static final String WELLS = """
            Open the wells of Lindmark

            Since 3 May 2024 the pumps at the lower wells have stood still, and four villages fetch their water by cart.

            On November 9, 2024, the Water Board of Lindmark promised new pumps before the summer. None has come.

            We, the undersigned organisations, demand from the Water Board of Lindmark to:

            1 – Repair the pumps at the lower wells;
            2 – Publish the level of each well every week;
            3 – Pay for the carts until the pumps run.

            Friends of the Lower Wells
            “Cart and Bucket” Association
            Lindmark Gardeners' Union
            Society for Old Pumps e.V.

            Leave a Reply

            Your email address will not be published.

            You May Also Like

            Ten recipes with beetroot
            """;

    private static ImportedText read(String source) {
        return ((ImportOutcome.Imported) Importer.read(source)).text();
    }

    @Test
    void findsEveryPartOfAPastedPage() {
        ImportedText text = read(WELLS);
        assertThat(text.language()).isEqualTo("en");
        assertThat(text.title()).contains("Open the wells of Lindmark");
        assertThat(text.addresseeNames()).containsExactly("the Water Board of Lindmark");
        assertThat(text.demands())
                .containsExactly(
                        "Repair the pumps at the lower wells;",
                        "Publish the level of each well every week;",
                        "Pay for the carts until the pumps run.");
        assertThat(text.signatories())
                .containsExactly(
                        "Friends of the Lower Wells",
                        "“Cart and Bucket” Association",
                        "Lindmark Gardeners' Union",
                        "Society for Old Pumps e.V.");
        assertThat(text.dates()).containsExactly(LocalDate.of(2024, 5, 3), LocalDate.of(2024, 11, 9));
        assertThat(text.body()).contains("fetch their water by cart").doesNotContain("Reply", "beetroot");
    }

    @Test
    void saysWhereEachBlockStoodAndWhy() {
        ImportedText text = read(WELLS);
        ImportedBlock demand = text.blocks().stream()
                .filter(block -> block.role() == BlockRole.DEMAND)
                .findFirst()
                .orElseThrow();
        assertThat(demand.line()).isEqualTo(9);
        assertThat(demand.confidence()).isBetween(0.5, 1.0);
        assertThat(text.blocks()).allSatisfy(block -> assertThat(block.reason()).isNotBlank());
    }

    @Test
    void findsNoDemandsInAListOfComplaints() {
        ImportedText text = read("""
                What went wrong

                The Water Board has done three things that nobody in the four villages had asked it to do:

                1. It sold the pumps.
                2. It lost the keys of the pump house.
                """);
        assertThat(text.demands()).isEmpty();
        assertThat(text.signatories()).isEmpty();
        assertThat(text.body()).contains("1. It sold the pumps.");
    }

    @Test
    void inventsNoTitleWhereTheTextBeginsWithASentence() {
        String body = WELLS.substring(WELLS.indexOf("Since"));
        assertThat(read(body).title()).isEmpty();
        assertThat(read(body).demands()).hasSize(3);
    }

    @Test
    void readsAWebPageWithoutItsFrame() {
        ImportedText text = read("""
                <!doctype html><html><head><title>News</title><script>alert(1)</script></head><body>
                <nav><ul><li>Home</li><li>Weather</li></ul></nav>
                <article><h1>Open the wells of Lindmark</h1>
                <p>Since 3 May 2024 the pumps at the lower wells have stood still, and we fetch water by cart.</p>
                <p>We call on the Water Board of Lindmark to:</p>
                <ol><li>Repair the pumps.</li><li>Publish the level of <b>each</b> well.</li></ol>
                <h2>Signatories</h2><ul><li>Friends of the Lower Wells</li><li>Cart &amp; Bucket</li></ul></article>
                <footer>All rights reserved</footer></body></html>""");
        assertThat(text.title()).contains("Open the wells of Lindmark");
        assertThat(text.demands()).containsExactly("Repair the pumps.", "Publish the level of each well.");
        assertThat(text.signatories()).containsExactly("Friends of the Lower Wells", "Cart & Bucket");
        assertThat(text.body()).doesNotContain("Weather", "alert", "rights");
    }

    @Test
    void joinsParagraphsThatAMailProgramWrapped() {
        ImportedText text = read("""
                Open the wells

                Since the third of May the pumps at the lower wells have stood
                still, and four villages fetch their water by cart from the river
                every morning.
                """);
        assertThat(text.body())
                .isEqualTo(
                        "Since the third of May the pumps at the lower wells have stood still, and four villages fetch"
                                + " their water by cart from the river every morning.");
    }

    @Test
    void knowsFullDatesInSeveralLanguages() {
        assertThat(Dates.of("hy").in("2023 թ. սեպտեմբերի 26-ին և 2020թ․ նոյեմբերի 9"))
                .containsExactly(LocalDate.of(2023, 9, 26), LocalDate.of(2020, 11, 9));
        assertThat(Dates.of("fr").in("le 1er mars 2024")).containsExactly(LocalDate.of(2024, 3, 1));
        assertThat(Dates.of("de").in("am 3. Oktober 1990, dann 4.11.1991"))
                .containsExactly(LocalDate.of(1990, 10, 3), LocalDate.of(1991, 11, 4));
        assertThat(Dates.of("es").in("el 5 de mayo de 2021")).containsExactly(LocalDate.of(2021, 5, 5));
        assertThat(Dates.of("en").in("31 February 2024, May 2024, 2024")).isEmpty();
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(refusal(new byte[0])).isEqualTo("There are no words in this.");
        assertThat(refusal("  \n 123 … \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("There are no words in this.");
        assertThat(refusal(new byte[] {1, 0, 2, 3})).startsWith("This is not a text");
        assertThat(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).startsWith("This is a PDF");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 20})).startsWith("This is a word processor's file");
        assertThat(refusal(new byte[Importer.LARGEST + 1])).startsWith("This is larger than 2 MB");
        assertThat(refusal("Caf\u00e9 ouvert à tous".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("The text is not in the encoding UTF-8: save it as UTF-8 and bring it again, or paste it.");
    }

    @Test
    void anEncodingWhoseNameIsNoneIsNotLookedFor() {
        String page = "<html><meta charset=%s><p>The wells are dry, and have been since the dam was built.</p></html>";
        for (String name : List.of("-ios8858-1", ":utf-8", ".x", "_y_")) {
            assertThat(Importer.read(page.formatted(name).getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(ImportOutcome.Imported.class);
        }
        assertThat(refusal(page.formatted("no-such").getBytes(StandardCharsets.UTF_8)))
                .contains("“no-such”, which cannot be read");
    }

    @Test
    void aPageThatBeginsWithHundredsOfCommentsIsReadOnASmallStack() throws InterruptedException {
        String page = "<!---->".repeat(580) + "<p>The wells are dry.</p>";
        AtomicReference<ImportOutcome> outcome = new AtomicReference<>();
        Thread small = new Thread(null, () -> outcome.set(Importer.read(page)), "small", 200_000);
        small.start();
        small.join();
        assertThat(outcome.get()).isInstanceOf(ImportOutcome.Imported.class);
    }

    @Test
    void readsEncodingsThatAreStated() {
        assertThat(Importer.read(WELLS.getBytes(StandardCharsets.UTF_16))).isInstanceOf(ImportOutcome.Imported.class);
        String page =
                "<html><meta charset=iso-8859-1><p>Le café est à nous et les puits sont dans le village depuis toujours, et pour longtemps.</p></html>";
        ImportOutcome outcome = Importer.read(page.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(((ImportOutcome.Imported) outcome).text().body()).contains("café");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void survivesAnything(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(200); n > 0; n--) {
                text.append(
                        switch (random.nextInt(8)) {
                            case 0 -> "\n\n";
                            case 1 -> "1. ";
                            case 2 -> "We demand from … to:";
                            case 3 -> "Signed by:";
                            case 4 -> "<div><p>";
                            case 5 -> "- ";
                            case 6 -> new String(Character.toChars(random.nextInt(0xD7FF)));
                            default -> "Name of somebody ";
                        });
            }
            assertThatCode(() -> Importer.read(text.toString())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*a", "a.", "# #", "#", "_x_ ", "[a](", "1. ", "<div>", "a, ", "\u200b", "Dear ", "\"", ">"})
    void readsMegabytesOfTheSameWithoutChoking(String piece) {
        assertThatCode(() -> Importer.read(piece.repeat(1_000_000 / piece.length())))
                .doesNotThrowAnyException();
        assertThatCode(() -> Importer.read("# " + piece.repeat(1_000_000 / piece.length()) + " a"))
                .doesNotThrowAnyException();
    }

    @Test
    void aFingerprintOnMegabytesIsNotSearchedForEver() {
        String source = "Title\n\n" + "1. We hold that a promise has a date, and so does this one.\n\n".repeat(30_000)
                + "SHA-256 " + "0123abcd".repeat(8) + "\n\nSigned by:\n\nFriends of Lamps\n";
        assertThatCode(() -> Importer.read(source)).doesNotThrowAnyException();
    }

    private static String refusal(byte[] file) {
        return ((ImportOutcome.Refused) Importer.read(file)).sentence();
    }
}

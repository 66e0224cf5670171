package org.undersigned.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.app.fetching.GuardedClient;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.ImportedText;
import org.undersigned.text.importing.Importer;

/**
 * Files that a word processor saved (LibreOffice 7.4), all of one letter: with a footnote, a remark, tracked changes,
 * hidden text, lists in lists, a quotation, a table, four scripts, and a head and foot on every page.
 */
class OfficeFilesTest {
    private static final GuardedClient CLIENT = new GuardedClient("");
    private static final Documents DOCUMENTS = new Documents(CLIENT);

    @AfterAll
    static void close() throws IOException {
        CLIENT.close();
    }

    static byte[] file(String name) {
        try (InputStream in = OfficeFilesTest.class.getResourceAsStream("/documents/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String source(ReadDocument document) {
        assertThat(document).isInstanceOf(ReadDocument.Read.class);
        return ((ReadDocument.Read) document).source();
    }

    private static ImportedText imported(String source) {
        return ((ImportOutcome.Imported) Importer.read(source)).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.odt", "letter.docx", "letter.pdf"})
    void theLetterIsReadAsAReaderSeesIt(String name) {
        String source = source(DOCUMENTS.read(file(name), ""));
        assertThat(source)
                .contains("<h1>Keep the night ferry of Lindmark running</h1>")
                .contains("signed the Island Compact,¹ in which it undertook to run a ferry")
                .contains("<h2>What we ask for</h2>")
                .contains("<blockquote>A promise has a date, and a harbour has a lamp: neither is there to be put out")
                .contains("<p>3. Burn a lamp at each of the four landing stages:</p>\n<p>a) from dusk, in winter;</p>")
                .contains("<p>4. Seat two members elected by the islands on the Harbour Board.</p>")
                .contains("<li>meet every Friday at the quay;</li>")
                .contains("<tr><td>9 November 2021</td><td>The Island Compact</td></tr>")
                .contains("<p>¹ Island Compact, article 4, as published in the Harbour Gazette.</p>")
                .contains("since then not a single boat has left the quay")
                .contains(
                        "<p>Մենք՝ ներքոստորագրյալ կազմակերպություններս, պահանջում ենք նավահանգստի գրասենյակից վերսկսել")
                .contains("بتسيير عبّارة الليل (Little Heron) من جديد كل ليلة ابتداءً من 3 مايو 2026، وبنشر جدول")
                .contains("להפעיל מחדש את מעבורת הלילה בכל לילה ולפרסם את לוח הזמנים שבועיים מראש.</p>")
                .doesNotContain(
                        "Nobody should see this", "Is that the right article", "Night Ferry Coalition", "Page 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.odt", "letter.docx", "letter.pdf"})
    void theImporterFindsTitleDemandsAndNames(String name) {
        ImportedText text = imported(source(DOCUMENTS.read(file(name), name)));
        assertThat(text.title()).contains("Keep the night ferry of Lindmark running");
        assertThat(text.demands()).hasSize(4);
        assertThat(text.demands().get(2)).contains("four landing stages").contains("from dusk, in winter;");
        assertThat(text.signatories()).startsWith("Friends of the Night Ferry", "“Three Islands” Association");
    }

    @ParameterizedTest
    @CsvSource({"names.xlsx", "names.ods"})
    void namesComeFromTheColumnOfOrganisations(String name) {
        String source = source(DOCUMENTS.read(file(name), name));
        assertThat(source)
                .contains("<li>Heron Rock Village Council</li>\n<li>Women’s Rowing Club “Oar”</li>")
                .contains("<li>Հացթուխների համքարություն</li>\n<li>جمعية الجزر الثلاث</li>")
                .contains("<li>=cmd|' /C calc'!A0</li>")
                .doesNotContain("Norland", "hello@heron.example", "<li>2</li>");
    }

    @Test
    void aLetterAndAListAreOneSource() {
        String letter =
                "Keep the night ferry\n\nSince 19 September 2025 no boat has left the quay between dusk and dawn, and"
                        + " bakers, nurses and choirs sleep on benches in the ferry hall.\n\nWe demand from the Harbour Office to:\n\n1. Run it.\n2. Light it.\n";
        List<NamedFile> files = List.of(
                new NamedFile("names.ods", file("names.ods")),
                new NamedFile("letter.txt", letter.getBytes(StandardCharsets.UTF_8)));
        ImportedText text = imported(source(DOCUMENTS.read(files)));
        assertThat(text.demands()).hasSize(2);
        assertThat(text.signatories()).hasSize(5).startsWith("Heron Rock Village Council");
    }

    @Test
    void aDocumentAndAListAreOneSourceToo() {
        ImportedText text = imported(source(DOCUMENTS.read(List.of(
                new NamedFile("letter.docx", file("letter.docx")),
                new NamedFile(
                        "more.csv", "Organisation\nLibrary of the Outer Isle\n".getBytes(StandardCharsets.UTF_8))))));
        assertThat(text.signatories()).contains("Library of the Outer Isle");
    }

    @Test
    void twoLettersAreRefused() {
        List<NamedFile> files = List.of(
                new NamedFile("a.txt", "One letter".getBytes(StandardCharsets.UTF_8)),
                new NamedFile("b.txt", "Another letter".getBytes(StandardCharsets.UTF_8)));
        assertThat(DOCUMENTS.read(files))
                .isEqualTo(
                        new ReadDocument.Refused(
                                "There are 2 letters among these files: bring one, and lists of signatories as CSV, XLSX or ODS with it."));
    }

    @Test
    void ofSeveralFilesTheRefusedOneIsNamed() {
        List<NamedFile> files =
                List.of(new NamedFile("a.txt", new byte[] {'x'}), new NamedFile("photo.jpg", new byte[] {-1, -40, -1}));
        assertThat(DOCUMENTS.read(files))
                .isEqualTo(new ReadDocument.Refused(
                        "“photo.jpg”: This is a picture: a text has to be typed, or recognised by a program (OCR)."));
    }

    @Test
    void headingsOfNamesAreInTheLettersLanguage() {
        String letter = """
                أبقوا عبّارة الليل

                في 3 مايو 2024 وعد مكتب الميناء بأن تعبر العبّارة كل ليلة بين المدينة والجزر الثلاث في كل الفصول.

                نحن المنظمات الموقعة أدناه نطالب مكتب الميناء بما يلي:

                1. تسيير عبّارة الليل من جديد كل ليلة.
                """;
        String source = source(DOCUMENTS.read(List.of(
                new NamedFile("letter.txt", letter.getBytes(StandardCharsets.UTF_8)),
                new NamedFile("names.xlsx", file("names.xlsx")))));
        assertThat(source).contains("## الموقعون\n");
        assertThat(imported(source).signatories()).contains("Heron Rock Village Council");
    }
}

package org.undersigned.text.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.undersigned.text.Assembly;
import org.undersigned.text.Block;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.StatementText;
import org.undersigned.text.comparing.Comparison.Renaming;
import org.undersigned.text.comparing.Comparison.Verdict;
import org.undersigned.text.words.Word;
import org.undersigned.text.words.Words;

class CopyComparerTest {
    private static final List<String> NAMES =
            List.of("Friends of the Lower Wells", "“Cart and Bucket” Association", "Lindmark Gardeners’ Union");
    private static final StatementText TEXT = text();
    private static final String PAGE = """
            News of the day

            Open the wells of Lindmark

            Since 3 May 2024 the pumps at the lower wells have stood still, and four villages fetch their water by cart.

            On 9 November 2024 the Water Board promised “new pumps” before the summer – none has come.

            We demand from the Water Board of Lindmark to:

            1. Repair the pumps at the lower wells;
            2. Publish the level of each well every week;
            3. Pay for the carts until the pumps run.

            Friends of the Lower Wells
            “Cart and Bucket” Association
            Lindmark Gardeners’ Union

            Leave a Reply

            Your email address will not be published.
            """;

    private static StatementText text() {
        return Assembly.of(
                        "Open the wells of Lindmark",
                        List.of(
                                new DraftBlock(
                                        BlockRole.PARAGRAPH,
                                        "Since 3 May 2024 the pumps at the lower wells have stood still, and four villages"
                                                + " fetch their water by cart."),
                                new DraftBlock(
                                        BlockRole.PARAGRAPH,
                                        "On 9 November 2024 the Water Board promised “new pumps” before the summer – none"
                                                + " has come."),
                                new DraftBlock(BlockRole.PARAGRAPH, "We demand from the Water Board of Lindmark to:"),
                                new DraftBlock(BlockRole.DEMAND, "Repair the pumps at the lower wells;"),
                                new DraftBlock(BlockRole.DEMAND, "Publish the level of each well every week;"),
                                new DraftBlock(BlockRole.DEMAND, "Pay for the carts until the pumps run.")))
                .text()
                .orElseThrow();
    }

    private static Comparison compare(String copy) {
        return CopyComparer.compare(new Original(TEXT, NAMES), read(copy));
    }

    private static Copy read(String copy) {
        return ((Copy.Outcome.Read) Copy.read(copy)).copy();
    }

    @Test
    void findsAnIdenticalCopyInsideAPage() {
        Comparison found = compare(PAGE);
        assertThat(found.verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(found.isFaithful()).isTrue();
        assertThat(found.sentence())
                .isEqualTo("This copy has every word of “Open the wells of Lindmark” as it was signed.");
    }

    @Test
    void doesNotCountTypographyAsAlteration() {
        String typed = PAGE.replace('“', '"')
                .replace('”', '"')
                .replace("–", "-")
                .replace("Open the wells", "OPEN THE WELLS")
                .replace("1. ", "1 – ")
                .replace("four villages", "four\u00a0 villages");
        assertThat(compare(typed).verdict()).isEqualTo(Verdict.IDENTICAL_BUT_TYPOGRAPHY);
    }

    @Test
    void findsTheTextWithoutItsTitle() {
        assertThat(compare(PAGE.substring(PAGE.indexOf("Since"))).verdict()).isEqualTo(Verdict.IDENTICAL);
    }

    @Test
    void reportsAChangedWordWithItsPlace() {
        Comparison found = compare(PAGE.replace("every week", "every year"));
        assertThat(found.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(found.changes())
                .extracting(Change::place, Change::signedWords, Change::copiedWords)
                .containsExactly(tuple("demand 2", "week", "year"));
        assertThat(found.changes().getFirst().sentence())
                .isEqualTo("In demand 2 the copy says “year” where “week” was signed.");
    }

    @Test
    void reportsAWordLeftOutAndOnePutIn() {
        assertThat(compare(PAGE.replace("four villages", "villages")).changes())
                .extracting(Change::place, Change::signedWords, Change::copiedWords)
                .containsExactly(tuple("paragraph 1", "four", ""));
        assertThat(compare(PAGE.replace("has come", "has not come")).changes())
                .extracting(Change::place, Change::signedWords, Change::copiedWords)
                .containsExactly(tuple("paragraph 2", "", "not"));
    }

    @Test
    void reportsADemandLeftOutOrAdded() {
        assertThat(compare(PAGE.replace("2. Publish the level of each well every week;\n", ""))
                        .changes())
                .extracting(Change::place, Change::signedWords, Change::copiedWords)
                .containsExactly(tuple("demand 2", "Publish the level of each well every week;", ""));
        assertThat(compare(PAGE.replace("pumps run.\n", "pumps run.\n4. Resign.\n"))
                        .changes())
                .extracting(Change::place, Change::signedWords, Change::copiedWords)
                .containsExactly(tuple("after demand 3", "", "Resign."));
    }

    @Test
    void reportsTheLastDemandLeftOutAlthoughNamesFollow() {
        assertThat(compare(PAGE.replace("3. Pay for the carts until the pumps run.\n", ""))
                        .verdict())
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void reportsNamesThatAreMissingAndNamesThatNeverSigned() {
        Comparison found = compare(PAGE.replace("“Cart and Bucket” Association\n", "Ministry of Good Ideas\n"));
        assertThat(found.verdict()).isEqualTo(Verdict.SIGNATORIES_DIFFER);
        assertThat(found.isFaithful()).isFalse();
        assertThat(found.missing()).containsExactly("“Cart and Bucket” Association");
        assertThat(found.added()).containsExactly("Ministry of Good Ideas");
        assertThat(found.sentence())
                .isEqualTo("This copy has every word of “Open the wells of Lindmark” as it was signed, but not its"
                        + " signatories: 1 of its 3 signatories is missing, 1 name did not sign.");
    }

    @Test
    void takesAPartForAnExcerpt() {
        Comparison found = compare(
                "Since 3 May 2024 the pumps at the lower wells have stood still, and four villages fetch their water by cart.");
        assertThat(found.verdict()).isEqualTo(Verdict.EXCERPT);
        assertThat(found.isFaithful()).isTrue();
    }

    @Test
    void knowsAnUnrelatedText() {
        assertThat(compare(
                                "Ten recipes with beetroot. First wash the beetroot and boil it for an hour or so, then peel it.")
                        .verdict())
                .isEqualTo(Verdict.UNRELATED);
    }

    @Test
    void noticesEveryWordThatIsExchanged() {
        Random random = new Random(7);
        String[] words = PAGE.substring(PAGE.indexOf("Since"), PAGE.indexOf("Friends of"))
                .split("(?<=[\\s])|(?=[\\s])");
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("[A-Za-z]{2,}")) {
                String[] changed = words.clone();
                changed[i] = "x" + random.nextInt(1000);
                assertThat(compare(String.join("", changed)).verdict())
                        .as("without “%s”", words[i])
                        .isEqualTo(Verdict.ALTERED);
            }
        }
    }

    @Test
    void showsEachChangeInItsSentence() {
        Change change = compare(PAGE.replace("none has come", "most have come"))
                .changes()
                .getFirst();
        assertThat(change.signed())
                .containsExactly(
                        new Span("On 9 November 2024 the Water Board promised “new pumps” before the summer – ", false),
                        new Span("none has", true),
                        new Span(" come.", false));
        assertThat(change.copied()).contains(new Span("most have", true));
    }

    @Test
    void saysWhichPartAnExcerptIs() {
        assertThat(compare("2. Publish the level of each well every week;\n3. Pay for the carts until the pumps run.\n")
                        .sentence())
                .isEqualTo(
                        "This copy is an excerpt of “Open the wells of Lindmark”: demands 2 and 3, in which nothing was"
                                + " changed.");
        assertThat(compare(PAGE.split("We demand", 2)[0]).part().words()).isEqualTo("paragraphs 1 and 2");
    }

    @Test
    void noticesAChangeInAnExcerptAndInAQuotation() {
        assertThat(compare("On 9 November 2024 the Water Board promised “old pumps” before the summer – none has come.")
                        .verdict())
                .isEqualTo(Verdict.ALTERED);
        String article = """
                The villages are angry. In a statement they say: “Since 3 May 2024 the pumps at the lower wells have stood
                still, and %s villages fetch their water by cart.” The Board did not want to comment on that yesterday.
                """;
        assertThat(compare(article.formatted("four")).verdict()).isEqualTo(Verdict.EXCERPT);
        assertThat(compare(article.formatted("four")).part().words()).isEqualTo("paragraph 1");
        assertThat(compare(article.formatted("five")).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void aListOfDemandsThatIsCutIsNoExcerpt() {
        String cut = PAGE.substring(PAGE.indexOf("Open the"), PAGE.indexOf("3. Pay"));
        assertThat(compare(cut).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void aDemandUnderTheLastOneIsNoticedInAnyForm() {
        String text = PAGE.substring(0, PAGE.indexOf("Friends of"));
        for (String added : List.of("4. Resign.", "Resign at once", "• Sell the wells;", "And sell the wells.")) {
            assertThat(compare(text.strip() + "\n" + added + "\n").changes())
                    .as(added)
                    .isNotEmpty();
            assertThat(compare(PAGE.replace("pumps run.\n", "pumps run.\n\n" + added + "\n"))
                            .isFaithful())
                    .as(added)
                    .isFalse();
        }
    }

    @Test
    void aNumberIsNoTypography() {
        assertThat(compare(PAGE.replace("3 May", "³ May")).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(compare(PAGE.replace("3 May", "-3 May")).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(compare(PAGE.replace("3 May", "٣ May")).verdict()).isEqualTo(Verdict.IDENTICAL_BUT_TYPOGRAPHY);
    }

    @Test
    void findsNamesInEveryFormOfList() {
        String text = PAGE.substring(0, PAGE.indexOf("Friends of"));
        for (String list : List.of(
                "Signed by Friends of the Lower Wells, “Cart and Bucket” Association and Lindmark Gardeners’ Union.",
                "1. Lindmark Gardeners' Union\n2. \"Cart and Bucket\" Association\n3. Friends of the Lower Wells",
                "| Friends of the Lower Wells | 3 May 2025 |\n| “Cart and Bucket” Association | 4 May 2025 |\n"
                        + "| Lindmark Gardeners’ Union | 5 May 2025 |")) {
            Comparison found = compare(text + list);
            assertThat(found.isFaithful()).as(found.sentence() + found.added()).isTrue();
        }
    }

    @Test
    void aNameWithAWordMoreIsNamedOtherwise() {
        Comparison found = compare(PAGE.replace("Gardeners’ Union", "Gardeners’ Union of Doom"));
        assertThat(found.verdict()).isEqualTo(Verdict.SIGNATORIES_DIFFER);
        assertThat(found.renamed())
                .containsExactly(new Renaming("Lindmark Gardeners’ Union", "Lindmark Gardeners’ Union of Doom"));
    }

    @Test
    void prefersTheRevisionThatTheCopyHas() {
        Edition first = new Edition("en", 1, 2, Optional.of(LocalDate.of(2025, 2, 3)), Optional.empty());
        Edition second = new Edition("en", 2, 2, Optional.of(LocalDate.of(2025, 5, 6)), Optional.empty());
        StatementText later = Assembly.of(
                        TEXT.title(),
                        List.of(
                                new DraftBlock(
                                        BlockRole.PARAGRAPH,
                                        "Since 3 May 2024 the pumps at the lower wells have stood still, and five villages"
                                                + " fetch their water by cart."),
                                new DraftBlock(
                                        BlockRole.PARAGRAPH,
                                        "On 9 November 2024 the Water Board promised “new pumps” before the summer – none"
                                                + " has come."),
                                new DraftBlock(BlockRole.PARAGRAPH, "We demand from the Water Board of Lindmark to:"),
                                new DraftBlock(BlockRole.DEMAND, "Repair the pumps at the lower wells;"),
                                new DraftBlock(BlockRole.DEMAND, "Publish the level of each well every week;"),
                                new DraftBlock(BlockRole.DEMAND, "Pay for the carts until the pumps run.")))
                .text()
                .orElseThrow();
        List<Original> both = List.of(new Original(TEXT, NAMES, 0, first), new Original(later, NAMES, 0, second));
        Comparison old = CopyComparer.closest(both, read(PAGE));
        assertThat(old.verdict()).isEqualTo(Verdict.OLDER_REVISION);
        assertThat(old.isFaithful()).isTrue();
        assertThat(old.sentence())
                .isEqualTo("This copy has every word of revision 1, published on 3 February 2025, of “Open the wells of"
                        + " Lindmark” as it was signed, but that is not the latest: revision 2 is.");
        Comparison present = CopyComparer.closest(both, read(PAGE.replace("four", "five")));
        assertThat(present.verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(present.sentence()).contains("the latest revision (2, published on 6 May 2025) of “Open");
        assertThat(CopyComparer.closest(both, read(PAGE.replace("four", "nine")))
                        .edition()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void isACopyOfTheWholeTextRatherThanAPartOfALongerOne() {
        List<Block> more = new ArrayList<>(TEXT.blocks());
        more.addFirst(new Block.Paragraph("In the year of the drought all this began."));
        Original longer = new Original(new StatementText("Pumps and carts", more), NAMES);
        Original whole = new Original(TEXT, NAMES);
        Copy copy = read(PAGE.substring(0, PAGE.indexOf("Friends of")));
        assertThat(CopyComparer.closest(List.of(whole, longer), copy).original())
                .isSameAs(whole);
        assertThat(CopyComparer.closest(List.of(longer, whole), copy).original())
                .isSameAs(whole);
    }

    @Test
    void saysThatItIsAPublishedTranslationAndWhetherItCounts() {
        Edition translation =
                new Edition("en", 1, 1, Optional.empty(), Optional.of(new Edition.Translation("hy", false)));
        Comparison found = CopyComparer.compare(new Original(TEXT, NAMES, 0, translation), read(PAGE));
        assertThat(found.verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(found.sentence())
                .isEqualTo(
                        "This copy has every word of the translation into English of “Open the wells of Lindmark” (not"
                                + " the authoritative text, which is in Armenian) as it was signed.");
    }

    @Test
    void aTranslationThatNobodyPublishedIsKnownByItsNamesAndNumbers() {
        String german = """
                Öffnet die Brunnen von Lindmark

                Seit dem 3. Mai 2024 stehen die Pumpen der unteren Brunnen still, und vier Dörfer holen ihr Wasser mit dem
                Karren. Am 9. November 2024 versprach das Wasseramt neue Pumpen vor dem Sommer, gekommen ist keine einzige.

                Friends of the Lower Wells
                “Cart and Bucket” Association
                Lindmark Gardeners’ Union
                """;
        Comparison found = compare(german);
        assertThat(found.verdict()).isEqualTo(Verdict.TRANSLATION);
        assertThat(found.sentence()).endsWith("its words were not checked.");
        assertThat(compare(german.substring(0, german.indexOf("Friends"))).verdict())
                .isEqualTo(Verdict.UNRELATED);
    }

    @Test
    void whoSignsTwiceTheSameHasNotSignedAllTexts() {
        String other = """
                Cheaper seeds for everyone in Lindmark

                The price of seeds has doubled within two years while the harvest has become smaller every autumn. We ask
                the market hall to lend a corner in which neighbours can exchange what they have kept from their gardens.

                Friends of the Lower Wells
                “Cart and Bucket” Association
                Lindmark Gardeners’ Union
                """;
        assertThat(compare(other).verdict()).isIn(Verdict.UNRELATED, Verdict.TRANSLATION);
    }

    @Test
    void sharesAFingerprintWithAnyPartOfADozenWords() {
        List<Long> signed = new Original(TEXT, NAMES).fingerprints();
        List<Word> words = Words.of(PAGE.substring(PAGE.indexOf("Since"), PAGE.indexOf("Friends of"))).stream()
                .filter(word -> word.isWord() && !word.isMarker())
                .toList();
        for (int i = 0; i + 12 <= words.size(); i++) {
            String part = String.join(
                    " ", words.subList(i, i + 12).stream().map(Word::exact).toList());
            assertThat(read(part).fingerprints()).as(part).containsAnyElementsOf(signed);
        }
    }

    @Test
    void comparesLongTextsThatWereMadeToBeDear() {
        StringBuilder hostile = new StringBuilder(PAGE);
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            hostile.append(random.nextBoolean() ? "the pumps " : "wells of ");
        }
        assertThat(compare(hostile.toString()).verdict()).isNotNull();
        assertThat(compare("a.".repeat(500_000)).verdict()).isEqualTo(Verdict.UNRELATED);
        assertThat(compare("a".repeat(1_000_000)).verdict()).isEqualTo(Verdict.UNRELATED);
        assertThat(compare("1. ".repeat(100_000) + "x").verdict()).isEqualTo(Verdict.UNRELATED);
        assertThat(compare(PAGE + "Gardeners’ Union, ".repeat(20_000)).verdict())
                .isNotNull();
        assertThat(compare(PAGE + "Lindmark Gardeners’ Union\n".repeat(20_000)).verdict())
                .isEqualTo(Verdict.IDENTICAL);
        assertThat(compare(PAGE.replace("3. Pay", "Ask.\n".repeat(20_000) + "3. Pay"))
                        .changes())
                .isNotEmpty();
    }
}

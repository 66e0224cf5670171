package org.undersigned.text.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.undersigned.text.Assembly;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.StatementText;
import org.undersigned.text.comparing.Comparison.Verdict;

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
        Copy read = ((Copy.Outcome.Read) Copy.read(copy)).copy();
        return CopyComparer.compare(new Original(TEXT, NAMES), read);
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
        assertThat(found.changes()).containsExactly(new Change("demand 2", "week", "year"));
        assertThat(found.changes().getFirst().sentence())
                .isEqualTo("In demand 2 the copy says “year” where “week” was signed.");
    }

    @Test
    void reportsAWordLeftOutAndOnePutIn() {
        assertThat(compare(PAGE.replace("four villages", "villages")).changes())
                .containsExactly(new Change("paragraph 1", "four", ""));
        assertThat(compare(PAGE.replace("has come", "has not come")).changes())
                .containsExactly(new Change("paragraph 2", "", "not"));
    }

    @Test
    void reportsADemandLeftOutOrAdded() {
        assertThat(compare(PAGE.replace("2. Publish the level of each well every week;\n", ""))
                        .changes())
                .containsExactly(new Change("demand 2", "Publish the level of each well every week;", ""));
        assertThat(compare(PAGE.replace("pumps run.\n", "pumps run.\n4. Resign.\n"))
                        .changes())
                .containsExactly(new Change("the end", "", "Resign."));
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
        assertThat(found.verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(found.isFaithful()).isFalse();
        assertThat(found.missing()).containsExactly("“Cart and Bucket” Association");
        assertThat(found.added()).containsExactly("Ministry of Good Ideas");
        assertThat(found.sentence()).endsWith(", with 1 of its 3 signatories missing and 1 name that did not sign.");
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
    void comparesLongTextsThatWereMadeToBeDear() {
        StringBuilder hostile = new StringBuilder(PAGE);
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            hostile.append(random.nextBoolean() ? "the pumps " : "wells of ");
        }
        assertThat(compare(hostile.toString()).verdict()).isNotNull();
        assertThat(compare("a.".repeat(500_000)).verdict()).isEqualTo(Verdict.UNRELATED);
    }
}

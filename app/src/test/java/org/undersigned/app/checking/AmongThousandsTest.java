package org.undersigned.app.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.text.Assembly;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.StatementText;
import org.undersigned.text.comparing.Comparison.Verdict;
import org.undersigned.text.comparing.Copy;

/** Five thousand statements of 900 words, all with the same sentence in them. */
class AmongThousandsTest {
    private static final int STATEMENTS = 5000;
    private static final Duration PROMISED = Duration.ofSeconds(1);
    private static final String COMMON =
            "We, the undersigned organisations, hold that a promise has a date and call upon all who gave one to keep it.";
    private static final List<String> NAMES =
            List.of("Friends of Number 4321", "Guild of Odd Lamps", "Quiet Quay Union");

    private static TestSite site;
    private static StatementText wanted;

    @BeforeAll
    static void write() {
        site = TestSite.fresh();
        WrittenRows rows = new WrittenRows(site);
        Instant published = Instant.parse("2025-05-06T08:00:00Z");
        for (int i = 0; i < STATEMENTS; i++) {
            StatementText text = text(i);
            UUID statement = rows.statement("statement-" + i, published);
            rows.revision(statement, 1, text, published);
            if (i == 4321) {
                wanted = text;
                rows.signatures(statement, text, NAMES);
            }
        }
        long begun = System.nanoTime();
        TextIndex index = site.bean(TextIndex.class);
        index.stale().forEach(index::index);
        System.out.printf("indexed %d texts in %d ms%n", STATEMENTS, millisSince(begun));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static StatementText text(int number) {
        Random random = new Random(number);
        List<DraftBlock> blocks = new ArrayList<>();
        for (int paragraph = 0; paragraph < 10; paragraph++) {
            StringBuilder text = new StringBuilder("In the year of the ");
            for (int i = 0; i < 76; i++) {
                text.append(word(random)).append(i % 13 == 12 ? ". The " : " ");
            }
            blocks.add(new DraftBlock(BlockRole.PARAGRAPH, text + "was not kept."));
        }
        blocks.add(new DraftBlock(BlockRole.PARAGRAPH, COMMON));
        blocks.add(new DraftBlock(BlockRole.DEMAND, "Keep the " + word(random) + " of the " + word(random) + " open;"));
        blocks.add(new DraftBlock(
                BlockRole.DEMAND, "Close the " + word(random) + " before 1 May 20" + (30 + number % 60)));
        return Assembly.of("Keep promise number " + number, blocks).text().orElseThrow();
    }

    // Of a vocabulary of some thousand words, as a language has.
    private static String word(Random random) {
        String[] syllables = {"la", "ro", "mi", "ten", "sor", "bal", "ne", "gu", "pir", "ost", "ka", "vel"};
        int one = random.nextInt(12);
        int two = random.nextInt(12);
        return syllables[one] + syllables[two] + syllables[(one * random.nextInt(12) + two) % 12];
    }

    private static String copy(StatementText text) {
        StringBuilder copy = new StringBuilder("The Courier\n\n" + text.title() + "\n\n");
        text.blocks()
                .forEach(block -> copy.append(
                        switch (block) {
                            case org.undersigned.text.Block.Paragraph paragraph -> paragraph.text() + "\n\n";
                            case org.undersigned.text.Block.DemandList list ->
                                "1. " + list.demands().get(0).text() + "\n2. "
                                        + list.demands().get(1).text() + "\n";
                            default -> "";
                        }));
        return copy + "\n" + String.join("\n", NAMES) + "\n\nLeave a Reply\n";
    }

    private static CheckResult check(String what, String text) {
        Checks checks = site.bean(Checks.class);
        Copy copy = ((Copy.Outcome.Read) Copy.read(text)).copy();
        long begun = System.nanoTime();
        CheckResult result = checks.check(copy);
        long millis = millisSince(begun);
        System.out.printf("%s: %s in %d ms%n", what, result.verdict(), millis);
        assertThat(millis).as(what).isLessThan(PROMISED.toMillis());
        return result;
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    @Test
    void findsEachKindOfCopyWithinASecond() {
        String whole = copy(wanted);
        // The promise is about a site that runs, not about the first call of a fresh one.
        site.bean(Checks.class).check(((Copy.Outcome.Read) Copy.read(whole)).copy());
        CheckResult identical = check("a whole copy", whole);
        assertThat(identical.found().orElseThrow().revision().slug().value()).isEqualTo("statement-4321");
        assertThat(identical.verdict()).isEqualTo(Verdict.IDENTICAL.code());
        CheckResult altered = check("an altered copy", whole.replace("Close the", "Sell the"));
        assertThat(altered.verdict()).isEqualTo(Verdict.ALTERED.code());
        String paragraph = whole.substring(whole.indexOf("In the year"));
        String[] sentences = paragraph.substring(0, paragraph.indexOf("\n")).split("(?<=\\.) ");
        CheckResult excerpt = check("two sentences", sentences[1] + " " + sentences[2]);
        assertThat(excerpt.verdict()).isEqualTo(Verdict.EXCERPT.code());
        assertThat(excerpt.found().orElseThrow().revision().slug().value()).isEqualTo("statement-4321");
        CheckResult amidCommon =
                check("two sentences and the common one", COMMON + "\n\n" + sentences[1] + " " + sentences[2]);
        assertThat(amidCommon.found().orElseThrow().revision().slug().value()).isEqualTo("statement-4321");
        assertThat(check("the common sentence alone", COMMON).verdict()).isEqualTo(Verdict.EXCERPT.code());
        assertThat(check("none of ours", "Ten recipes with beetroot. First wash the beetroot and boil it for an hour.")
                        .found())
                .isEmpty();
        String words =
                "Wir halten Wort und bitten alle, die etwas versprochen haben, es bald zu tun, denn wer wartet, der"
                        + " wartet lange, und niemand sonst wird es an unserer Stelle tun, so ist es immer schon gewesen. ";
        CheckResult translation = check("a translation", words.repeat(12) + "\n\n" + String.join("\n", NAMES));
        assertThat(translation.verdict()).isEqualTo(Verdict.TRANSLATION.code());
        assertThat(translation.found().orElseThrow().revision().slug().value()).isEqualTo("statement-4321");
    }

    @Test
    void aCopyMadeOfManyStatementsIsBoundedToo() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            many.append(copy(text(i))).append("\n");
        }
        Checks checks = site.bean(Checks.class);
        Copy copy = ((Copy.Outcome.Read) Copy.read(many.toString())).copy();
        long begun = System.nanoTime();
        assertThat(checks.check(copy).found()).isPresent();
        System.out.printf("%d characters of 150 statements in %d ms%n", many.length(), millisSince(begun));
    }
}

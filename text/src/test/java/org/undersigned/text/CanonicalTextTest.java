package org.undersigned.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {
    private static Parsed parse(String text) {
        return CanonicalText.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyBlockHasOnePlainForm() {
        StatementText text = new StatementText(
                "Give the Talla back its water",
                List.of(
                        new Block.Heading("What happened"),
                        new Block.Paragraph("The gauge read zero."),
                        new Block.Paragraph("1. is no demand here"),
                        new Block.Quote("The drought alone is to blame."),
                        new Block.BulletList(List.of("fish", "wells")),
                        new Block.DemandList(List.of(
                                new Demand(
                                        "Publish every licence",
                                        List.of("with volumes", "with holders"),
                                        Optional.of("the register is public"),
                                        new Due.On(LocalDate.of(2026, 9, 1))),
                                new Demand(
                                        "Pay for the wells",
                                        List.of(),
                                        Optional.empty(),
                                        new Due.Undated("the loss is not yet counted"))))));
        assertThat(new String(CanonicalText.render(text), StandardCharsets.UTF_8))
                .isEqualTo("""
                        Give the Talla back its water

                        # What happened

                        The gauge read zero.

                        \\1. is no demand here

                        > The drought alone is to blame.

                        - fish
                        - wells

                        1. Publish every licence
                           a) with volumes
                           b) with holders
                           [ ] the register is public
                           [2026-09-01]
                        2. Pay for the wells
                           [-] the loss is not yet counted
                        """);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readingBackGivesTheSameTextAndTheSameBytes(long seed) {
        RandomTexts texts = new RandomTexts(seed);
        for (int i = 0; i < 2000; i++) {
            StatementText text = texts.next();
            byte[] bytes = CanonicalText.render(text);
            assertThat(CanonicalText.parse(bytes)).isEqualTo(new Parsed.Accepted(text));
        }
    }

    @Test
    void whateverIsAcceptedIsWrittenAsItWas() {
        Random random = new Random(5);
        RandomTexts texts = new RandomTexts(6);
        int accepted = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = CanonicalText.render(texts.next());
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            if (CanonicalText.parse(bytes) instanceof Parsed.Accepted(StatementText text)) {
                assertThat(CanonicalText.render(text)).isEqualTo(bytes);
                accepted++;
            }
        }
        assertThat(accepted).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Title",
                "Title\n",
                "Title\n\n",
                "Title\nText\n",
                "Title\n\nText",
                "Title\n\nText\n\n",
                "Title\n\n\nText\n",
                "Title\n\nText \n",
                "Title\n\n Text\n",
                "Title\n\nText\r\n",
                "Title\n\n2. a demand\n",
                "Title\n\n1. a demand\n3. another\n",
                "Title\n\n1. a demand\n   b) a part\n",
                "Title\n\n1. a demand\n   [2026-13-01]\n",
                "Title\n\n\\Text\n",
                "Title\n\nText\nmore\n"
            })
    void anyOtherFormIsRefused(String text) {
        assertThat(parse(text)).isInstanceOf(Parsed.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "202E", "2066", "200B", "00AD", "FEFF", "E000", "0378", "0007", "2028", "00A0", "3164", "FE0F", "200D", "E0041"
    })
    void whatAReaderCannotSeeIsRefusedWithItsPlace(String hex) {
        String hidden = Character.toString(Integer.parseInt(hex, 16));
        assertThat(parse("Title\n\nriver" + hidden + "bank\n"))
                .isInstanceOfSatisfying(Parsed.Refused.class, refused -> {
                    assertThat(refused.problem().line()).isEqualTo(3);
                    assertThat(refused.problem().column()).isEqualTo(6);
                    assertThat(refused.problem().sentence()).contains("U+");
                });
    }

    @Test
    void decomposedLettersAndBrokenUtf8AreRefused() {
        assertThat(parse("Title\n\ne\u0301\n")).isInstanceOf(Parsed.Refused.class);
        assertThat(CanonicalText.parse(new byte[] {'a', '\n', '\n', (byte) 0xC3, '\n'}))
                .isInstanceOf(Parsed.Refused.class);
        assertThat(CanonicalText.parse(new byte[CanonicalText.LONGEST + 1])).isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void joinersStayWhereAScriptNeedsThem() {
        assertThat(parse("Title\n\nمی\u200Cخواهیم\n")).isInstanceOf(Parsed.Accepted.class);
        assertThat(parse("Title\n\nwa\u200Cter\n")).isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void pastedTextLosesOnlyWhatShowsNothing() {
        PastedText.Cleaned cleaned = PastedText.clean("\uFEFF The  wa\u00ADter\u00A0of \r\nthe\u200B Talla\t \n");
        assertThat(cleaned.text()).isEqualTo("The water of\nthe Talla");
        assertThat(cleaned.problems()).isEmpty();
    }

    @Test
    void pastedTextThatReordersWhatIsReadIsReported() {
        PastedText.Cleaned cleaned = PastedText.clean("We demand\n\u202Enothing");
        assertThat(cleaned.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void wordsOfTwoScriptsThatLookAlikeAreFound() {
        assertThat(LookAlikes.mixedWords("the Tаlla and the Talla, ջուր")).containsExactly("Tаlla");
    }

    @Test
    void linesThatCannotBeSignedCannotBeMade() {
        assertThatThrownBy(() -> new Block.Paragraph("two\nlines")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StatementText("", List.of(new Block.Paragraph("x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blocksWithRolesBecomeAStatement() {
        Assembly assembly = Assembly.of(
                " The  Talla ",
                List.of(
                        new DraftBlock(BlockRole.ADDRESSEE, "To the Ministry"),
                        new DraftBlock(BlockRole.PARAGRAPH, "It is dry."),
                        new DraftBlock(BlockRole.DEMAND, "Give water"),
                        new DraftBlock(BlockRole.DEMAND_PART, "in summer"),
                        new DraftBlock(BlockRole.DEMAND, "Pay"),
                        new DraftBlock(BlockRole.SIGNATORY, "River Watch")));
        StatementText text = assembly.text().orElseThrow();
        assertThat(text.demands()).extracting(Demand::text).containsExactly("Give water", "Pay");
        assertThat(text.demands().getFirst().parts()).containsExactly("in summer");
        assertThat(assembly.origins()).containsExactly(1, 2);
    }

    @Test
    void problemsNameTheBlockThatHasThem() {
        Assembly assembly = Assembly.of(
                "",
                List.of(
                        new DraftBlock(BlockRole.DEMAND_PART, "alone"),
                        new DraftBlock(BlockRole.PARAGRAPH, "hid\u202Eden")));
        assertThat(assembly.problems())
                .extracting(Assembly.Problem::block)
                .containsExactly(Assembly.TITLE, 0, 1, Assembly.WHOLE);
        assertThat(assembly.text()).isEmpty();
    }
}

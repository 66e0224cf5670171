package org.undersigned.text.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The same letter in each language that has cue words, in the ways in which people bring it. */
class LettersTest {
    static final List<String> LANGUAGES = Letter.LANGUAGES;

    private static ImportedText read(String source) {
        return ((ImportOutcome.Imported) Importer.read(source)).text();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void isRecognisedAsItIsPasted(String language) {
        Letter letter = Letter.in(language);
        for (String number : List.of("N. ", "N – ", "- ", "N) ", "• ", "")) {
            for (String sign : List.of("", "- ", "* ")) {
                ImportedText text = read(letter.pasted(number, sign));
                assertRecognised(text, letter, "pasted with “" + number + "” and “" + sign + "”");
                assertThat(text.blocks())
                        .allSatisfy(block -> assertThat(Letter.roleOf(block.role()))
                                .as(block.toString())
                                .isEqualTo(role(letter, block.text())));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void isRecognisedOnAPage(String language) {
        Letter letter = Letter.in(language);
        assertRecognised(read(letter.page()), letter, "page");
        for (String number : List.of("N. ", "- ", "")) {
            ImportedText plain = read(letter.plainPage(number, ""));
            assertRecognised(plain, letter, "plain page with “" + number + "”");
            ImportedText pasted = read(letter.pasted(number, ""));
            assertThat(plain.body()).isEqualTo(pasted.body());
        }
    }

    private static void assertRecognised(ImportedText text, Letter letter, String how) {
        assertThat(text.language()).as(how).isEqualTo(letter.language());
        assertThat(text.title()).as(how).contains(letter.texts('T').getFirst());
        assertThat(text.demands()).as(how).isEqualTo(letter.texts('D'));
        assertThat(text.signatories()).as(how).isEqualTo(letter.texts('S'));
        assertThat(text.dates()).as(how).containsExactly(LocalDate.of(2025, 9, 19), LocalDate.of(2026, 3, 1));
        assertThat(text.addressees()).as(how).isNotEmpty();
        assertThat(text.remarks()).as(how).isEmpty();
    }

    private static char role(Letter letter, String text) {
        return letter.parts().stream()
                .filter(part -> part.text().equals(text))
                .map(Letter.Part::role)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not a line of the letter: " + text));
    }
}

package org.undersigned.app.commenting.marking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which blocked words a text has. */
class FoldedWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cheap CASINO here | casino | true",
                "Ｃａｓｉｎｏ | casino | true",
                "ca\u00ADsi\u200Bno | casino | true",
                "casinos | casino | false",
                "the class | ass | false",
                "Große STRASSE | straße | true",
                "ԿԱԶԻՆՈ այստեղ | կազինո | true",
                "КАЗИНО! | казино | true",
                "free   money now | free money | true",
                "免费赌场优惠 | 赌场 | true",
                "a.b (casino) | casino | true"
            })
    void standByThemselvesInAnyCaseAndForm(String text, String word, boolean has) {
        assertThat(FoldedWords.has(FoldedWords.of(text), FoldedWords.of(word))).isEqualTo(has);
    }
}

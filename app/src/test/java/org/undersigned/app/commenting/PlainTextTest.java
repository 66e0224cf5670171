package org.undersigned.app.commenting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is left of what a stranger types. */
class PlainTextTest {
    @Test
    void newlinesStayAndEmptyLinesDoNotPileUp() {
        assertThat(PlainText.lines(" one\r\ntwo\rthree \n\n\n\n\nfour\u2028five ")
                        .text())
                .isEqualTo("one\ntwo\nthree\n\nfour\nfive");
        assertThat(PlainText.line(" Ani\n\tSaryan ").text()).isEqualTo("Ani Saryan");
    }

    @Test
    void whatReordersOrHidesIsTakenOutAndNoticed() {
        PlainText overridden = PlainText.lines("safe \u202Eevil\u202C \u2066x\u2069\u0007\uE000");
        assertThat(overridden.text()).isEqualTo("safe evil x");
        assertThat(overridden.isDeceptive()).isTrue();
        assertThat(PlainText.line("Ani\r\nBcc: x@evil.example").text()).isEqualTo("Ani Bcc: x@evil.example");
        // Left behind by programs, and by phones in Arabic: nothing to be suspected of.
        assertThat(PlainText.lines("a\u00ADb\u200Fc\uFEFF").isDeceptive()).isFalse();
    }

    @Test
    void everyScriptAndEmojiStay() {
        for (String text : new String[] {"می‌خواهم", "Շնորհակալություն", "क्‍ष", "👩‍🚒 ❤️", "각", "Ђорђе"}) {
            assertThat(PlainText.lines(text))
                    .isEqualTo(
                            new PlainText(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC), false));
        }
        assertThat(PlainText.lines("a" + "\u0335".repeat(500)).text()).hasSize(7);
        assertThat(PlainText.length("👩🏽")).isEqualTo(2);
    }
}

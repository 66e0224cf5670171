package org.undersigned.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.text.Notice;

/** What commands say of a text in English, and what pages say of it in English, is one sentence. */
class NoticesTest {
    private static final Map<String, Object> ABOUT =
            Map.of("code", "U+200B", "before", "ferry", "encoding", "X", "name", "N", "stated", 2, "found", 3);

    @ParameterizedTest
    @EnumSource
    void pagesSayWhatCommandsSay(Notice.Kind kind) {
        Notice notice = new Notice(kind, ABOUT);
        assertThat(Speech.in(new WrittenLanguage("en"), () -> Notices.say(notice)))
                .isEqualTo(notice.sentence().replace('\'', '’'));
    }
}

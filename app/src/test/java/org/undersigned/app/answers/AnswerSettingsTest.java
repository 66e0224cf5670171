package org.undersigned.app.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.undersigned.app.mail.ImapFolder;
import org.undersigned.app.mail.MailMisconfigured;

/** Each wrong setting is one clear sentence, and no address but ours is read as one. */
class AnswerSettingsTest {
    private static final String TOKEN = "abcdefghijklmnopqrstuvwx27";

    private static void refuses(String address, String url, String lmtp, String server, String sentence) {
        assertThatThrownBy(() -> new AnswerSettings(address, url, lmtp, server))
                .isInstanceOf(MailMisconfigured.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void wrongSettingsAreTold() {
        refuses("", "imap://u:p@h/INBOX", "", "", "UNDERSIGNED_ANSWERS_ADDRESS is missing");
        refuses("answers@site.example", "", "", "", "no mail comes in");
        for (String address : new String[] {
            "answers", "a+b@site.example", "@site.example", "a b@c.example", "a".repeat(38) + "@b.example"
        }) {
            refuses(address, "", "127.0.0.1:24", "", "should be a mail address");
        }
        refuses("answers@site.example", "", "127.0.0.1:24", "mx site", "UNDERSIGNED_ANSWERS_HOST");
        assertThatThrownBy(() -> new ImapFolder("https://mail.example", "UNDERSIGNED_ANSWERS_URL"))
                .isInstanceOf(MailMisconfigured.class)
                .hasMessage("UNDERSIGNED_ANSWERS_URL should look like imaps://user:password@mail.example.org/INBOX.");
        assertThat(new AnswerSettings("", "", "", "").isOn()).isFalse();
        assertThat(new AnswerSettings("", "", "", "").token("+" + TOKEN + "@")).isEmpty();
    }

    @Test
    void onlyOwnAddressesAreRead() {
        AnswerSettings settings = new AnswerSettings("Answers@Site.example", "", "127.0.0.1:24", "");
        assertThat(settings.token(settings.address(TOKEN))).contains(TOKEN);
        assertThat(settings.token("ANSWERS+" + TOKEN + "@SITE.example")).contains(TOKEN);
        for (String other : new String[] {
            "answers@site.example",
            "answers+" + TOKEN + "@site.example.evil.example",
            "answers+" + TOKEN + "a@site.example",
            "xanswers+" + TOKEN + "@site.example",
            "answers+" + TOKEN + "@sitexexample",
            "answers+" + TOKEN + "@site.example\n"
        }) {
            assertThat(settings.token(other.endsWith("\n") ? other + "x" : other))
                    .as(other)
                    .isEmpty();
        }
    }
}

package org.undersigned.app.answers;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.MailMisconfigured;

/** Whether this site takes mail, and at which address. A wrong setting is told at the start. */
@Component
class AnswerSettings {
    // With the sign and the token, 64 characters, the most that a mail address may have before its @.
    private static final int LONGEST_NAME = 64 - 1 - AnswerAddresses.TOKEN;

    private final String name;
    private final String host;

    AnswerSettings(
            @Value("${undersigned.answers.address:}") String address,
            @Value("${undersigned.answers.url:}") String url,
            @Value("${undersigned.answers.lmtp:}") String lmtp,
            @Value("${undersigned.answers.host:}") String server) {
        String stated = address.strip().toLowerCase(Locale.ROOT);
        boolean comesIn = !url.isBlank() || !lmtp.isBlank();
        if (stated.isEmpty() && comesIn) {
            throw new MailMisconfigured("UNDERSIGNED_ANSWERS_ADDRESS is missing: it is the mail address, such as"
                    + " answers@example.org, of which every “answers+anything@example.org” comes in.");
        }
        if (!stated.isEmpty() && !comesIn) {
            throw new MailMisconfigured("UNDERSIGNED_ANSWERS_ADDRESS is set, but no mail comes in: set"
                    + " UNDERSIGNED_ANSWERS_URL (IMAP) or UNDERSIGNED_ANSWERS_LMTP too.");
        }
        if (!stated.isEmpty()
                && !stated.matches("[a-z0-9._-]{1," + LONGEST_NAME + "}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+")) {
            throw new MailMisconfigured("UNDERSIGNED_ANSWERS_ADDRESS should be a mail address such as"
                    + " answers@example.org, with at most " + LONGEST_NAME + " characters and no + before its @.");
        }
        if (!server.isBlank() && !server.strip().matches("[A-Za-z0-9.-]{1,253}")) {
            throw new MailMisconfigured(
                    "UNDERSIGNED_ANSWERS_HOST should be the name of your mail server, such as mx.example.org.");
        }
        this.name = stated.substring(0, Math.max(0, stated.indexOf('@')));
        this.host = stated.substring(stated.indexOf('@') + 1);
    }

    boolean isOn() {
        return !name.isEmpty();
    }

    String address(String token) {
        return name + "+" + token + "@" + host;
    }

    /** What stands for a statement in an address; empty for an address that is none of ours. */
    Optional<String> token(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        return isOn() && plain.matches("\\Q" + name + "+\\E[a-z2-7]{26}\\Q@" + host + "\\E")
                ? Optional.of(plain.substring(name.length() + 1, name.length() + 1 + AnswerAddresses.TOKEN))
                : Optional.empty();
    }
}

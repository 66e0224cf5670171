package org.undersigned.app.mail;

import static org.undersigned.app.words.Speech.say;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a message did not arrive, as a mail server's code says it (RFC 3463, RFC 5321 section 4.2.3). */
public enum BounceReason {
    NO_MAILBOX("mail.bounce.no-mailbox"),
    NO_HOST("mail.bounce.no-host"),
    SWITCHED_OFF("mail.bounce.switched-off"),
    FULL("mail.bounce.full"),
    UNREACHABLE("mail.bounce.unreachable"),
    REFUSED("mail.bounce.refused"),
    UNKNOWN("mail.bounce.unknown");

    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])[45]\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");

    private final String key;

    BounceReason(String key) {
        this.key = key;
    }

    /** As a sentence about an address ends with it, in the language being spoken. */
    public String words() {
        return say(key);
    }

    /** From a server's answer to SMTP: its own code, and the finer one that may stand in its text. */
    static BounceReason ofReply(int code, String text) {
        BounceReason finer = ofStatus(text);
        if (finer != UNKNOWN) {
            return finer;
        }
        return switch (code) {
            case 550, 551, 553 -> NO_MAILBOX;
            case 552 -> FULL;
            case 554 -> REFUSED;
            default -> UNKNOWN;
        };
    }

    /** From a text with an enhanced status code in it, such as {@code 5.1.1}. */
    static BounceReason ofStatus(String text) {
        Matcher code = ENHANCED.matcher(text);
        if (!code.find()) {
            return UNKNOWN;
        }
        int subject = Integer.parseInt(code.group(1));
        int detail = Integer.parseInt(code.group(2));
        return switch (subject) {
            case 1 -> detail == 2 || detail == 10 ? NO_HOST : NO_MAILBOX;
            case 2 -> detail == 2 ? FULL : detail == 1 ? SWITCHED_OFF : NO_MAILBOX;
            case 4 -> UNREACHABLE;
            case 6, 7 -> REFUSED;
            default -> UNKNOWN;
        };
    }
}

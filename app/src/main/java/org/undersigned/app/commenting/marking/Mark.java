package org.undersigned.app.commenting.marking;

import static org.undersigned.app.words.Speech.say;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One reason to look closely at a comment. For the moderator's eyes: its author is never told.
 *
 * @param found what it found, such as the blocked word; empty where there is nothing to name
 */
public record Mark(Reason reason, String found) {
    /** What was found. */
    public enum Reason {
        BLOCKED_SENDER,
        BLOCKED_DOMAIN,
        BLOCKED_WORD,
        LINKS,
        OWN_ADDRESS,
        HIDDEN_CHARACTERS,
        TRAP,
        TOO_FAST,
        BAD_FORM,
        FORM_AGAIN,
        BUSY
    }

    public Mark(Reason reason) {
        this(reason, "");
    }

    public String sentence() {
        return switch (reason) {
            case BLOCKED_SENDER -> say("commenting.mark.blocked-sender");
            case BLOCKED_DOMAIN -> say("commenting.mark.blocked-domain", "domain", found);
            case BLOCKED_WORD -> say("commenting.mark.blocked-word", "word", found);
            case LINKS -> say("commenting.mark.links", "count", Integer.parseInt(found));
            case OWN_ADDRESS -> say("commenting.mark.own-address");
            case HIDDEN_CHARACTERS -> say("commenting.mark.hidden-characters");
            case TRAP -> say("commenting.mark.trap");
            case TOO_FAST -> say("commenting.mark.too-fast");
            case BAD_FORM -> say("commenting.mark.bad-form");
            case FORM_AGAIN -> say("commenting.mark.form-again");
            case BUSY -> say("commenting.mark.busy");
        };
    }

    public String stored() {
        String code = reason.name().toLowerCase(Locale.ROOT);
        return found.isEmpty() ? code : code + "|" + found;
    }

    public static Optional<Mark> fromStored(String stored) {
        int bar = stored.indexOf('|');
        String code = bar < 0 ? stored : stored.substring(0, bar);
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .map(reason -> new Mark(reason, bar < 0 ? "" : stored.substring(bar + 1)));
    }
}

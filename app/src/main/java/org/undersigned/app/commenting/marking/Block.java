package org.undersigned.app.commenting.marking;

import static org.undersigned.app.words.Speech.say;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What has a comment marked for a close look.
 *
 * @param value a domain, a folded word, or the keyed hash of an address
 * @param addedOn the day (UTC)
 */
public record Block(Kind kind, String value, LocalDate addedOn) {
    /** What is blocked. */
    public enum Kind {
        ADDRESS,
        DOMAIN,
        WORD;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it is called. */
        public String words() {
            return switch (this) {
                case ADDRESS -> say("commenting.settings.block.address");
                case DOMAIN -> say("commenting.settings.block.domain");
                case WORD -> say("commenting.settings.block.word");
            };
        }

        public static Optional<Kind> fromStored(String stored) {
            return Arrays.stream(values())
                    .filter(kind -> kind.stored().equals(stored))
                    .findFirst();
        }
    }
}

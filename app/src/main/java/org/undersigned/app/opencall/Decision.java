package org.undersigned.app.opencall;

import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * One decision for one or many sign-ons.
 *
 * @param canBeUndone made within the last day, and of a kind that can be
 */
public record Decision(UUID id, What what, int signOns, Instant at, boolean isUndone, boolean canBeUndone) {
    /** What was decided. */
    public enum What {
        ACCEPT("accept", "opencall.done.accept"),
        REFUSE("refuse", "opencall.done.refuse"),
        /** Ends signatures: in the ledger for good. */
        END("end", "opencall.done.end");

        private final String stored;
        private final String done;

        What(String stored, String done) {
            this.stored = stored;
            this.done = done;
        }

        String stored() {
            return stored;
        }

        /** As a sentence has it: three accepted. */
        public String done(int signOns) {
            return say(done, "count", signOns);
        }

        public static Optional<What> fromStored(String stored) {
            return Arrays.stream(values())
                    .filter(what -> what.stored.equals(stored))
                    .findFirst();
        }
    }
}

package org.undersigned.app.commenting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One decision for some comments.
 *
 * @param comments how many
 */
public record Decision(UUID id, What what, int comments, Instant at, boolean isUndone) {
    /** What a moderator decides. */
    public enum What {
        APPROVE,
        /** Of one that was approved and then changed: the change. */
        REJECT,
        SPAM;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<What> fromStored(String stored) {
            return Arrays.stream(values())
                    .filter(what -> what.stored().equals(stored))
                    .findFirst();
        }
    }
}

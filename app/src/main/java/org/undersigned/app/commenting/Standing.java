package org.undersigned.app.commenting;

import static org.undersigned.app.words.Speech.say;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether comments are taken under a statement, and whether those that there are show. */
public enum Standing {
    OPEN,
    /** None are taken; those that there are stay. */
    CLOSED,
    /** None are taken, and none show. */
    HIDDEN;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the choice is called. */
    public String words() {
        return switch (this) {
            case OPEN -> say("commenting.standing.open");
            case CLOSED -> say("commenting.standing.closed");
            case HIDDEN -> say("commenting.standing.hidden");
        };
    }

    /** What it means. */
    public String explained() {
        return switch (this) {
            case OPEN -> say("commenting.standing.open.hint");
            case CLOSED -> say("commenting.standing.closed.hint");
            case HIDDEN -> say("commenting.standing.hidden.hint");
        };
    }

    public static Optional<Standing> fromStored(String stored) {
        return Arrays.stream(values())
                .filter(standing -> standing.stored().equals(stored))
                .findFirst();
    }
}

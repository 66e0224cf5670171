package org.undersigned.app.newsletter;

import java.util.Arrays;
import java.util.Optional;

/** How soon somebody hears what becomes of the demands that they chose. Newsletters come in any case. */
public enum Frequency {
    AT_ONCE,
    /** All of a week in one mail; none where nothing happened. */
    WEEKLY,
    NEVER;

    /** As a form names it; empty for anything else. */
    public static Optional<Frequency> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}

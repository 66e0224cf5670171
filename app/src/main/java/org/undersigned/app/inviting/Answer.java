package org.undersigned.app.inviting;

import java.util.Locale;

/** What an invited organisation has answered so far. Seen by the coalition only. */
public enum Answer {
    INVITED,
    CONSIDERING,
    APPROVED,
    SIGNED,
    /** Has signed, and taken it back. */
    WITHDREW,
    DECLINED,
    /** "This wasn't meant for me." */
    MISDIRECTED;

    /** Whether the representative may still change it. */
    public boolean isOpen() {
        return this == INVITED || this == CONSIDERING || this == APPROVED || this == WITHDREW;
    }

    /** Whether we wait for the decision, and may ask again. */
    public boolean isAwaited() {
        return this == INVITED || this == CONSIDERING || this == APPROVED;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Answer fromStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}

package org.undersigned.app.checking;

import java.time.Clock;
import java.time.Instant;

/** How many pages this node fetches for strangers: nobody can use it to burden somebody else's site. */
final class FetchAllowance {
    private static final int A_MINUTE = 20;
    private static final long MINUTE_SECONDS = 60;

    private final Clock clock;
    private Instant begun = Instant.EPOCH;
    private int taken;

    FetchAllowance(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean takes() {
        Instant now = clock.instant();
        if (now.isAfter(begun.plusSeconds(MINUTE_SECONDS))) {
            begun = now;
            taken = 0;
        }
        return taken++ < A_MINUTE;
    }
}

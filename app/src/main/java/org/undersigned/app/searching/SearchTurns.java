package org.undersigned.app.searching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.undersigned.app.guarding.Turns;

/** Keeps searches from taking the whole database: a few at once, and so many a minute from one address. */
@Component
class SearchTurns {
    static final int A_MINUTE = 60;

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long MINUTE_SECONDS = 60;
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Turns turns = new Turns(AT_ONCE, PATIENCE);
    private final Map<String, Integer> taken = new HashMap<>();
    private Instant begun = Instant.EPOCH;

    SearchTurns(Clock clock) {
        this.clock = clock;
    }

    /** False for an address that has asked too often within this minute. Nothing of it is kept for longer. */
    synchronized boolean takes(String address) {
        Instant now = clock.instant();
        if (now.isAfter(begun.plusSeconds(MINUTE_SECONDS)) || taken.size() >= MOST_ADDRESSES) {
            begun = now;
            taken.clear();
        }
        return taken.merge(address, 1, Integer::sum) <= A_MINUTE;
    }

    /** Empty where no turn came in time. */
    <T> Optional<T> inTurn(Supplier<T> work) {
        return turns.inTurn(work);
    }
}

package org.undersigned.app.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a message is tried again: after pauses that double, for two days. */
final class RetrySchedule {
    static final Duration LONGEST = Duration.ofDays(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 20;

    private RetrySchedule() {}

    /**
     * Empty where two days have passed by then: it is given up.
     *
     * @param tries how often it has failed, at least 1
     * @param begun when it was tried first
     * @param jitter from 0 to 1: spreads what failed together
     */
    static Optional<Instant> next(int tries, Instant begun, Instant now, double jitter) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        Instant next = now.plus(pause).plusMillis((long) (pause.toMillis() * jitter / 10));
        return next.isAfter(begun.plus(LONGEST)) ? Optional.empty() : Optional.of(next);
    }
}

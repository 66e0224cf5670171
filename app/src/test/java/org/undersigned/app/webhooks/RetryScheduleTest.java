package org.undersigned.app.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Instant BEGUN = Instant.parse("2026-11-26T20:00:00Z");

    @Test
    void pausesDoubleAndEndWithinTwoDays() {
        for (double jitter : new double[] {0, 0.5, 1}) {
            Instant now = BEGUN;
            Duration before = Duration.ZERO;
            int tries = 1;
            Optional<Instant> next = RetrySchedule.next(tries, BEGUN, now, jitter);
            while (next.isPresent()) {
                Duration pause = Duration.between(now, next.get());
                assertThat(pause).isGreaterThan(before.multipliedBy(3).dividedBy(2));
                before = pause;
                now = next.get();
                next = RetrySchedule.next(++tries, BEGUN, now, jitter);
            }
            assertThat(Duration.between(BEGUN, now)).isBetween(Duration.ofHours(24), Duration.ofHours(48));
            assertThat(tries).isBetween(13, 16);
        }
    }

    @Test
    void theFirstPauseIsTenSeconds() {
        assertThat(RetrySchedule.next(1, BEGUN, BEGUN, 0)).contains(BEGUN.plusSeconds(10));
        assertThat(RetrySchedule.next(1, BEGUN, BEGUN, 1)).contains(BEGUN.plusSeconds(11));
    }
}

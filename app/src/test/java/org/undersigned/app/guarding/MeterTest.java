package org.undersigned.app.guarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeterTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long NOON = Duration.ofDays(20_000).toNanos();

    private final Meter meter = new Meter(new byte[] {7}, 5, MINUTE);

    private int taken(String sender, int sent, long now) {
        return (int)
                IntStream.range(0, sent).filter(n -> meter.takes(sender, now)).count();
    }

    @Test
    void aBurstIsTakenAndThenOneForEachInterval() {
        assertThat(taken("a", 20, NOON)).isEqualTo(5);
        assertThat(taken("a", 20, NOON + MINUTE.toNanos() - 1)).isZero();
        assertThat(taken("a", 20, NOON + MINUTE.toNanos())).isEqualTo(1);
        assertThat(taken("a", 20, NOON + MINUTE.multipliedBy(4).toNanos())).isEqualTo(3);
        assertThat(taken("a", 20, NOON + MINUTE.multipliedBy(60).toNanos())).isEqualTo(5);
    }

    @Test
    void nobodyPaysForAnother() {
        for (int sender = 0; sender < 100; sender++) {
            assertThat(taken("flood " + sender, 1_000, NOON)).isEqualTo(5);
        }
        assertThat(taken("reader", 5, NOON)).isEqualTo(5);
        // Even of far more senders than there are places.
        Meter wide = new Meter(new byte[] {7}, 300, MINUTE);
        assertThat(IntStream.range(0, 100_000).filter(n -> !wide.takes("reader " + n, NOON)))
                .isEmpty();
    }

    @Test
    void aClockThatWasWrongLocksNobodyOut() {
        assertThat(taken("a", 20, NOON + Duration.ofDays(400).toNanos())).isEqualTo(5);
        assertThat(taken("a", 20, NOON)).isEqualTo(5);
        assertThat(taken("a", 20, NOON)).isZero();
    }
}

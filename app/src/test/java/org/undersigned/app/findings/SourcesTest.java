package org.undersigned.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.app.findings.Sources.Known;

/** When a source counts as gone: not after one bad hour, and since the first failure. */
class SourcesTest {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private static final Known FINE = new Known(Optional.empty(), 0, Optional.empty());

    private static Known failing(Known before, int days) {
        return Sources.after(before, false, START.plus(Duration.ofDays(days)));
    }

    @Test
    void isGoneAfterThreeFailuresOverDays() {
        Known twice = failing(failing(FINE, 0), 2);
        assertThat(twice.goneSince()).isEmpty();
        assertThat(failing(twice, 4).goneSince()).contains(START);
    }

    @Test
    void manyFailuresOfOneDayAreNotEnough() {
        Known four = failing(failing(failing(failing(FINE, 0), 0), 1), 2);
        assertThat(four.goneSince()).isEmpty();
        assertThat(failing(four, 3).goneSince()).contains(START);
    }

    @Test
    void oneAnswerBeginsAnew() {
        Known gone = failing(failing(failing(FINE, 0), 2), 4);
        assertThat(Sources.after(gone, true, START.plus(Duration.ofDays(11)))).isEqualTo(FINE);
        Known again = failing(Sources.after(failing(failing(FINE, 0), 2), true, START), 9);
        assertThat(again.goneSince()).isEmpty();
        assertThat(again.failures()).isEqualTo(1);
    }
}

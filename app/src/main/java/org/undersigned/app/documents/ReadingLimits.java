package org.undersigned.app.documents;

import java.time.Duration;

/**
 * What a child JVM may take.
 *
 * @param heap megabytes
 * @param longest from its start to its answer
 * @param atOnce children at the same time
 * @param patience how long others wait for their turn
 */
record ReadingLimits(int heap, Duration longest, int atOnce, Duration patience) {
    static final ReadingLimits USUAL = new ReadingLimits(192, Duration.ofSeconds(20), 2, Duration.ofSeconds(25));
}

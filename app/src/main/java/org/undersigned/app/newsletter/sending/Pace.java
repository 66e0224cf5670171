package org.undersigned.app.newsletter.sending;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much is sent: over so many connections at once, and on this node at most so many copies in a minute. */
@Component
class Pace {
    private static final int MOST_AT_ONCE = 200;
    private static final int BATCHES_A_MINUTE = 20;

    private final int connections;
    private final int perMinute;
    private final long interval;
    private long next = System.nanoTime();

    Pace(
            @Value("${undersigned.newsletter.connections:4}") int connections,
            @Value("${undersigned.newsletter.per-minute:0}") int perMinute) {
        if (connections < 1 || connections > 50) {
            throw new IllegalStateException("UNDERSIGNED_NEWSLETTER_CONNECTIONS should be a number from 1 to 50.");
        }
        if (perMinute < 0) {
            throw new IllegalStateException(
                    "UNDERSIGNED_NEWSLETTER_PER_MINUTE should be how many mails leave in a minute; 0 sets no bound.");
        }
        this.connections = connections;
        this.perMinute = perMinute;
        this.interval = perMinute == 0 ? 0 : Duration.ofMinutes(1).toNanos() / perMinute;
    }

    int connections() {
        return connections;
    }

    /** How many are looked up at once: a few seconds' work, so that a pause is soon heeded. */
    int batch() {
        return perMinute == 0 ? MOST_AT_ONCE : Math.clamp(perMinute / BATCHES_A_MINUTE, 1, MOST_AT_ONCE);
    }

    /** Waits until one more may leave. */
    void await() throws InterruptedException {
        if (interval == 0) {
            return;
        }
        TimeUnit.NANOSECONDS.sleep(reserved() - System.nanoTime());
    }

    private synchronized long reserved() {
        long reserved = Math.max(next, System.nanoTime());
        next = reserved + interval;
        return reserved;
    }
}

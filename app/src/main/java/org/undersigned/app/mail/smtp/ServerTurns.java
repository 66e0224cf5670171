package org.undersigned.app.mail.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a mail server that takes its time from holding up everything else: jobs of all kinds share few threads. While it
 * is slow it is given one message at a time.
 */
public final class ServerTurns {
    private static final long SLOW = Duration.ofSeconds(3).toNanos();

    /** When each message that is being handed over was begun. */
    private final List<Long> begun = new ArrayList<>();

    private boolean lastWasSlow;

    /**
     * Hands a message over, if it is its turn.
     *
     * @return whether it was; what {@code handing} throws is thrown
     */
    public boolean take(Runnable handing) {
        Long start = System.nanoTime();
        if (!begins(start)) {
            return false;
        }
        try {
            handing.run();
            return true;
        } finally {
            ends(start);
        }
    }

    private synchronized boolean begins(Long start) {
        boolean isSlow = lastWasSlow || begun.stream().anyMatch(since -> start - since > SLOW);
        if (isSlow && !begun.isEmpty()) {
            return false;
        }
        begun.add(start);
        return true;
    }

    private synchronized void ends(Long start) {
        begun.remove(start);
        lastWasSlow = System.nanoTime() - start > SLOW;
    }
}

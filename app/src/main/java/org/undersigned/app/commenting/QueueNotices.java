package org.undersigned.app.commenting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells coordinators that comments wait. Not of each: of the first after the queue was empty, and while it never gets
 * empty at most once a day.
 */
@Component
class QueueNotices {
    private static final Duration AGAIN = Duration.ofDays(1);

    private final StandingStore store;
    private final ModerationStore queue;
    private final CommentMails mails;
    private final Clock clock;

    QueueNotices(StandingStore store, ModerationStore queue, CommentMails mails, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.mails = mails;
        this.clock = clock;
    }

    /** In the transaction that put one more into the queue. Of two at once the second waits, and sees the first. */
    void oneWaits() {
        Optional<Instant> told = store.toldHeld();
        Instant now = clock.instant();
        int waiting = queue.count(new QueueFilter(Comment.State.WAITING, Optional.empty()));
        if (waiting <= 1 || told.isEmpty() || told.get().isBefore(now.minus(AGAIN))) {
            mails.someWait();
            store.told(now);
        }
    }
}

package org.undersigned.app.confirming;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.undersigned.app.mail.BounceReason;

/**
 * How it stands with a signature that waits for a second person, as coordinators see it.
 *
 * @param since when it was signed
 * @param bounce why the last mail to the second person came back
 */
public record Waiting(Instant since, Optional<BounceReason> bounce) {
    static final Duration PATIENCE = Duration.ofDays(3);

    static Waiting of(Pending pending) {
        return new Waiting(pending.askedAt(), pending.bounce());
    }

    /** Whether the second person cannot be reached, or has not answered for days. */
    public boolean isUnanswered(Instant now) {
        return bounce.isPresent() || since.plus(PATIENCE).isBefore(now);
    }
}

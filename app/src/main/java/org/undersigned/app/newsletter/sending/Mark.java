package org.undersigned.app.newsletter.sending;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.mail.BounceReason;

/**
 * What is noted of a copy after it was handed over: sent, failed, or still waiting for another try.
 *
 * @param reason empty where it was sent
 * @param nextTry when it still waits
 * @param refusal why its server will never take it
 */
record Mark(
        UUID copy,
        UUID subscriber,
        String state,
        String reason,
        Optional<Instant> nextTry,
        Optional<BounceReason> refusal) {
    static Mark sent(Copy copy) {
        return new Mark(copy.id(), copy.subscriber(), "sent", "", Optional.empty(), Optional.empty());
    }

    static Mark refused(Copy copy, BounceReason reason) {
        return new Mark(copy.id(), copy.subscriber(), "failed", reason.name(), Optional.empty(), Optional.of(reason));
    }

    static Mark later(Copy copy, String answer, Instant next) {
        return new Mark(copy.id(), copy.subscriber(), "waiting", answer, Optional.of(next), Optional.empty());
    }

    static Mark givenUp(Copy copy) {
        return new Mark(copy.id(), copy.subscriber(), "failed", CopyStore.GIVEN_UP, Optional.empty(), Optional.empty());
    }
}

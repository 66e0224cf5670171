package org.undersigned.app.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Notes that a message did not arrive, and tells whoever sent it. */
@Component
class Bounces {
    private final MailStore store;
    private final ObjectProvider<FurtherMail> further;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Bounces(
            MailStore store,
            ObjectProvider<FurtherMail> further,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.further = further;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nothing happens for a message that we never sent, and the second time. */
    void bounced(UUID message, BounceReason reason) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            if (store.bounced(message, reason.name(), now)
                    || further.stream().anyMatch(others -> others.bounced(message, now))) {
                events.publishEvent(new MailBounced(message, reason));
            }
        });
    }
}

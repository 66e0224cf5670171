package org.undersigned.app.mail;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Notes that a message did not arrive, and tells whoever sent it. */
@Component
class Bounces {
    private final MailStore store;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Bounces(MailStore store, ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nothing happens for a message that we never sent, and the second time. */
    void bounced(UUID message, BounceReason reason) {
        transaction.executeWithoutResult(status -> {
            if (store.bounced(message, reason.name(), clock.instant())) {
                events.publishEvent(new MailBounced(message, reason));
            }
        });
    }
}

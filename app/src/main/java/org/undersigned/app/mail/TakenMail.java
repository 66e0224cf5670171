package org.undersigned.app.mail;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Notes that the server has taken a message, and tells whoever sent it. */
@Component
class TakenMail {
    private final MailStore store;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    TakenMail(MailStore store, ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    void taken(UUID message) {
        transaction.executeWithoutResult(status -> {
            store.sent(message, clock.instant());
            events.publishEvent(new MailTaken(message));
        });
    }
}

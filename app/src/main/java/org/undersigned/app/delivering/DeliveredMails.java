package org.undersigned.app.delivering;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.MailBounced;
import org.undersigned.app.mail.MailTaken;
import org.undersigned.app.publishing.BesideChanged;

/** Hears what became of the mails of deliveries. */
@Component
class DeliveredMails {
    private final DeliveryStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveredMails(DeliveryStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void taken(MailTaken event) {
        store.statementOf(event.message()).ifPresent(statement -> {
            if (store.taken(event.message(), clock.instant())) {
                events.publishEvent(new StatementDelivered(statement));
            }
            events.publishEvent(new BesideChanged(statement));
        });
    }

    @EventListener
    void bounced(MailBounced event) {
        store.statementOf(event.message()).ifPresent(statement -> {
            store.bounced(event.message(), event.reason(), clock.instant());
            events.publishEvent(new BesideChanged(statement));
        });
    }
}

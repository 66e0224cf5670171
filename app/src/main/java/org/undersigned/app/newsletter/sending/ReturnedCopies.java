package org.undersigned.app.newsletter.sending;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.FurtherMail;
import org.undersigned.app.mail.MailBounced;
import org.undersigned.app.newsletter.Subscriptions;

/** Copies that come back, and what that says of their recipients. */
@Component
class ReturnedCopies implements FurtherMail {
    private final CopyStore copies;
    private final Subscriptions subscriptions;

    ReturnedCopies(CopyStore copies, Subscriptions subscriptions) {
        this.copies = copies;
        this.subscriptions = subscriptions;
    }

    @Override
    public boolean bounced(UUID message, Instant now) {
        return copies.bounced(message, now);
    }

    @EventListener
    void on(MailBounced returned) {
        copies.subscriberOf(returned.message())
                .ifPresent(subscriber -> subscriptions.bounced(subscriber, returned.reason()));
    }
}

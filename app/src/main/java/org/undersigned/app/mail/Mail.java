package org.undersigned.app.mail;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.jobs.Jobs;

/** Sends mail. */
@Component
public class Mail {
    private final MailStore store;
    private final Jobs jobs;
    private final Clock clock;
    private final boolean local;

    Mail(MailStore store, Jobs jobs, Clock clock, @Value("${undersigned.smtp.url:}") String smtp) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
        this.local = smtp.isBlank();
    }

    /** Whether mail stays on this machine, because no SMTP server is set. */
    public boolean isLocal() {
        return local;
    }

    /** Deletes what the local mailbox shows of an address. What a server is to carry leaves, and is gone then. */
    @Transactional
    public void forget(String address) {
        if (local) {
            store.forget(address);
        }
    }

    /**
     * Stores the message in the caller's transaction; it leaves when that has ended.
     *
     * @return its id, by which {@link MailBounced} would name it
     */
    @Transactional
    public UUID send(OutgoingMail mail) {
        return send(List.of(mail)).getFirst();
    }

    /** The same of several; ids in the same order. */
    @Transactional
    public List<UUID> send(List<OutgoingMail> mails) {
        List<UUID> ids = mails.stream().map(mail -> UUID.randomUUID()).toList();
        store.add(ids, mails, clock.instant());
        if (!local) {
            jobs.stageAll(DeliverMail.TASK, ids.stream().map(UUID::toString).toList());
        }
        return ids;
    }
}

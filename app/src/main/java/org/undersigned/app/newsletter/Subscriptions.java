package org.undersigned.app.newsletter;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.DayKeys;
import org.undersigned.app.guarding.Limits;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.mail.BounceReason;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.words.Words;

/** Asking for the newsletter, confirming it, changing one's mind, and leaving. */
@Component
public class Subscriptions {
    static final TaskDescriptor<String> LOOK = TaskDescriptor.of("look-at-subscription", String.class);

    private static final Duration BLOCKED = Duration.ofDays(365);
    private static final int MOST_SOFT_BOUNCES = 5;

    private final SubscriberStore store;
    private final SubscriptionMails mails;
    private final Limits limits;
    private final DayKeys keys;
    private final Jobs jobs;
    private final Clock clock;

    Subscriptions(SubscriberStore store, SubscriptionMails mails, Limits limits, DayKeys keys, Jobs jobs, Clock clock) {
        this.store = store;
        this.mails = mails;
        this.limits = limits;
        this.keys = keys;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Takes a form. The same work whoever asks: what depends on the address is done by a job, so neither the answer nor its
     * time tells whether that is subscribed, blocked or new.
     */
    @Transactional
    public void ask(EmailAddress email, String language, Set<Choice> choices, Frequency frequency) {
        UUID id = UUID.randomUUID();
        store.addRequest(id, new SubscriberStore.Request(email, language, choices, frequency), clock.instant());
        jobs.stage(LOOK, id.toString());
    }

    /** What the job does with it: a mail with a link, unless the mailbox is blocked or gets very many. */
    @Transactional
    public void look(UUID request) {
        Optional<SubscriberStore.Request> asked = store.takeRequest(request);
        if (asked.isEmpty()) {
            return;
        }
        EmailAddress email = asked.get().email();
        if (limits.ofMailbox(withoutAlias(email)) == Limits.Load.TOO_MUCH) {
            return;
        }
        String mailbox = mailbox(email);
        store.ask(UUID.randomUUID(), mailbox, asked.get(), clock.instant());
        Optional<Subscriber> held = store.held(mailbox);
        if (held.isEmpty()) {
            return;
        }
        if (held.get().isConfirmed()) {
            // Whoever fills in the form may be anybody: the owner decides, behind the link.
            mails.subscribedAlready(held.get());
            return;
        }
        store.setChoices(
                held.get().id(),
                asked.get().language(),
                asked.get().choices(),
                asked.get().frequency());
        mails.confirm(store.held(mailbox).orElseThrow());
    }

    /** Whose link it is; empty for an unknown one, and once they have left. */
    public Optional<Subscriber> behind(LinkToken token) {
        return store.behind(token.hash());
    }

    @Transactional
    public void confirm(LinkToken token) {
        behind(token).ifPresent(subscriber -> {
            store.confirm(subscriber.id(), clock.instant());
            store.arrives(subscriber.id());
        });
    }

    /** @param language one that the interface has */
    @Transactional
    public void change(LinkToken token, String language, Set<Choice> choices, Frequency frequency) {
        behind(token).ifPresent(subscriber -> {
            store.setChoices(subscriber.id(), Words.of(language).language().tag(), choices, frequency);
            store.arrives(subscriber.id());
        });
    }

    /** Deletes all that is kept of them. Nothing happens for a link that leads nowhere any more. */
    @Transactional
    public void leave(LinkToken token) {
        behind(token).ifPresent(subscriber -> store.delete(subscriber.id()));
    }

    /** "This wasn't me": the same, and for a year no mail of the newsletter goes to that mailbox. */
    @Transactional
    public void object(LinkToken token) {
        behind(token).ifPresent(subscriber -> block(subscriber.email()));
    }

    /** A coordinator does it for somebody who has asked them to. Says nothing of whether the address was known. */
    @Transactional
    public void block(EmailAddress email) {
        store.block(
                UUID.randomUUID(),
                mailbox(email),
                Words.ofSite().language().tag(),
                clock.instant(),
                clock.instant().plus(BLOCKED));
    }

    /** Mail to them came back, or was refused. In the caller's transaction. */
    public void bounced(UUID subscriber, BounceReason reason) {
        store.bounced(subscriber, mostOf(reason), clock.instant());
    }

    private static int mostOf(BounceReason reason) {
        return switch (reason) {
            case NO_MAILBOX, NO_HOST, SWITCHED_OFF -> 1;
            // Passes, or says something of our mail rather than of the mailbox.
            case FULL, UNREACHABLE, REFUSED, UNKNOWN -> MOST_SOFT_BOUNCES;
        };
    }

    /** How many there are, by what they are: confirmed, unconfirmed, bounced, blocked. */
    public Map<String, Integer> counts() {
        return store.counts();
    }

    private String mailbox(EmailAddress email) {
        return keys.lastingHash("newsletter", email.value().toLowerCase(Locale.ROOT));
    }

    // One mailbox has endless addresses of the form name+anything@.
    private static String withoutAlias(EmailAddress email) {
        return email.value().toLowerCase(Locale.ROOT).replaceAll("\\+[^@]*@", "@");
    }
}

package org.undersigned.app.confirming;

import static org.undersigned.app.words.Speech.say;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.AddressBook;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.web.LinkToken;

/**
 * Whether a second person confirms an organisation's signatures, and who. Nobody sets that alone: a person who is to be
 * the second one agrees first, and neither of two people ends or changes the rule without the other's mailbox.
 */
@Component
public class SecondPersons {
    private static final Duration LIFE = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final SecondPersonStore store;
    private final SecondPersonMails mails;
    private final Accounts accounts;
    private final AddressBook addresses;
    private final Clock clock;
    private final SecureRandom random;

    SecondPersons(
            SecondPersonStore store,
            SecondPersonMails mails,
            Accounts accounts,
            AddressBook addresses,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.mails = mails;
        this.accounts = accounts;
        this.addresses = addresses;
        this.clock = clock;
        this.random = random;
    }

    /** Who confirms; empty where the organisation's representative signs alone. */
    public Optional<SecondPair> of(UUID organisation) {
        return store.governing(organisation).flatMap(store::of);
    }

    /** Those among these organisations whose signatures somebody else confirms. */
    Set<UUID> askingAmong(List<UUID> organisations) {
        return store.governed(organisations);
    }

    /** What is asked, and not agreed yet. */
    public Optional<SecondPersonChange> asked(UUID organisation) {
        return store.change(store.governing(organisation).orElse(organisation), clock.instant());
    }

    /**
     * Whether an address belongs to the organisation: it is at its own domain, or, where it has none, the coordinators
     * have it in their address book.
     */
    public boolean isOf(Organisation organisation, EmailAddress address) {
        return organisation.domain().isPresent()
                ? organisation.owns(address)
                : addresses.has(organisation.id(), address);
    }

    /**
     * Asks that somebody confirm from now on; or somebody else than now; or, without anybody wanted, that the rule end.
     *
     * @param by whose mailbox asks, proved by a mailed link
     */
    @Transactional
    public AskOutcome ask(Organisation asking, EmailAddress by, Optional<EmailAddress> wanted, String language) {
        Organisation organisation =
                store.governing(asking.id()).flatMap(accounts::organisation).orElse(asking);
        store.queue(organisation.id());
        Optional<SecondPair> present = store.of(organisation.id());
        Instant now = clock.instant();
        Optional<String> problem = problem(organisation, by, wanted, present, now);
        if (problem.isPresent()) {
            return new AskOutcome.Refused(problem.get());
        }
        store.deleteExpired(now);
        SecondPersonChange change = new SecondPersonChange(
                organisation.id(), by, wanted, language, now.plus(LIFE), present.isEmpty(), wanted.isEmpty());
        store.ask(change, now);
        present.ifPresent(pair -> mails.askOther(
                change, organisation, pair.otherThan(by), link(organisation, SecondPersonChange.Side.OTHER)));
        wanted.ifPresent(person ->
                mails.askWanted(change, organisation, person, link(organisation, SecondPersonChange.Side.WANTED)));
        return new AskOutcome.Asked();
    }

    private Optional<String> problem(
            Organisation organisation,
            EmailAddress by,
            Optional<EmailAddress> wanted,
            Optional<SecondPair> present,
            Instant now) {
        if (!isOf(organisation, by)) {
            return Optional.of(say("confirming.problem.not-its-own"));
        }
        if (wanted.isEmpty() && present.isEmpty()) {
            return Optional.of(say("confirming.problem.none"));
        }
        if (wanted.filter(person -> Mailbox.isSame(person, by)).isPresent()) {
            return Optional.of(say("confirming.problem.yourself"));
        }
        if (wanted.filter(person -> !isOf(organisation, person)).isPresent()) {
            return Optional.of(organisation
                    .domain()
                    .map(domain -> say("confirming.problem.elsewhere", "domain", domain))
                    .orElse(say("confirming.problem.unknown")));
        }
        if (wanted.isPresent()
                && present.filter(pair -> Mailbox.isSame(wanted.get(), pair.second()))
                        .isPresent()) {
            return Optional.of(say("confirming.problem.already"));
        }
        return store.askedSince(organisation.id(), now.minus(PAUSE)) > 0
                ? Optional.of(say("confirming.problem.just-asked"))
                : Optional.empty();
    }

    private LinkToken link(Organisation organisation, SecondPersonChange.Side side) {
        LinkToken token = LinkToken.random(random);
        store.addLink(organisation.id(), token.hash(), side);
        return token;
    }

    /** What the link's holder is asked; empty where that is settled, or the link does not work. */
    Optional<AgreementView> behind(LinkToken token) {
        return store.behind(token.hash(), clock.instant())
                .map(asked -> new AgreementView(token.value(), asked.change(), asked.side(), organisation(asked)));
    }

    private Organisation organisation(SecondPersonStore.Asked asked) {
        return accounts.organisation(asked.change().organisation()).orElseThrow();
    }

    /** Agrees for the mailbox that the link went to; once all have, it takes effect. False for a link that does not work. */
    @Transactional
    public boolean agree(LinkToken token) {
        Optional<SecondPersonStore.Asked> asked = store.lock(token.hash(), clock.instant());
        asked.ifPresent(given -> {
            SecondPersonChange change = given.change();
            store.agree(change.organisation(), given.side());
            boolean isOther = given.side() == SecondPersonChange.Side.OTHER;
            if (isOther ? change.wantedAgreed() : change.otherAgreed()) {
                settle(change, organisation(given));
            }
        });
        return asked.isPresent();
    }

    private void settle(SecondPersonChange change, Organisation organisation) {
        Optional<SecondPair> before = store.of(organisation.id());
        if (change.wanted().isPresent()) {
            // Whoever was there stays one of the two, so that asking for another second person lets nobody in beside
            // them.
            EmailAddress first = before.map(pair -> stays(pair, change)).orElse(change.askedBy());
            store.set(organisation.id(), new SecondPair(first, change.wanted().get()), clock.instant());
        } else {
            store.remove(organisation.id());
        }
        store.withdraw(organisation.id());
        mails.settled(change, organisation);
    }

    private static EmailAddress stays(SecondPair pair, SecondPersonChange change) {
        boolean wantsFirst = change.wanted()
                .filter(person -> Mailbox.isSame(person, pair.first()))
                .isPresent();
        return wantsFirst ? pair.second() : pair.first();
    }

    /** Nothing changes; whoever asked is told. */
    @Transactional
    public boolean refuse(LinkToken token) {
        Optional<SecondPersonStore.Asked> asked = store.lock(token.hash(), clock.instant());
        asked.ifPresent(given -> {
            store.withdraw(given.change().organisation());
            mails.denied(given.change(), organisation(given));
        });
        return asked.isPresent();
    }

    /** Ends the rule for an organisation although not both have agreed, because one cannot; both are told. */
    void endWithoutThem(UUID organisation, String language) {
        store.governing(organisation).ifPresent(governing -> {
            Organisation named = accounts.organisation(governing).orElseThrow();
            store.of(governing).ifPresent(pair -> mails.endedForThem(named, pair, language));
            forget(governing);
        });
    }

    /** Forgets the addresses, and the rule with them. */
    void forget(UUID organisation) {
        store.withdraw(organisation);
        store.remove(organisation);
    }
}

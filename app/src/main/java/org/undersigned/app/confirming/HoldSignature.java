package org.undersigned.app.confirming;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.inviting.Answer;
import org.undersigned.app.inviting.Invitation;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.web.LinkToken;
import org.undersigned.verify.SignatureRecord;

/** Keeps a signature until a second person has confirmed it, where the organisation asks for that. */
@Component
class HoldSignature implements Signing.SecondPerson {
    private static final Duration LONGEST = Duration.ofDays(14);

    private final SecondPersons persons;
    private final PendingStore store;
    private final ConfirmingMails mails;
    private final Invitations invitations;
    private final InvitingTerms terms;
    private final Clock clock;
    private final SecureRandom random;

    HoldSignature(
            SecondPersons persons,
            PendingStore store,
            ConfirmingMails mails,
            Invitations invitations,
            InvitingTerms terms,
            Clock clock,
            SecureRandom random) {
        this.persons = persons;
        this.store = store;
        this.mails = mails;
        this.invitations = invitations;
        this.terms = terms;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Set<UUID> keep(List<Signing.Signed> all) {
        Set<UUID> asking = persons.askingAmong(all.stream()
                .flatMap(signed -> signed.signatory().organisation().stream())
                .toList());
        Set<UUID> kept = new HashSet<>();
        for (Signing.Signed signed : all) {
            Signatory signatory = signed.signatory();
            signatory
                    .organisation()
                    .filter(asking::contains)
                    .flatMap(persons::of)
                    .ifPresent(pair -> {
                        keep(signatory, signed.signature(), pair);
                        kept.add(signatory.id());
                    });
        }
        return kept;
    }

    private void keep(Signatory signatory, SignatureRecord signed, SecondPair pair) {
        Instant now = clock.instant();
        Pending pending = new Pending(
                UUID.randomUUID(),
                signatory.id(),
                signed,
                signatory.email(),
                pair.confirmerFor(signatory.email()),
                invitations
                        .of(signatory)
                        .map(Invitation::language)
                        .orElseGet(() -> invitations.language(signatory.statement())),
                now,
                expiry(signatory, now),
                1,
                Optional.empty());
        // Of two presses one keeps; a second person is not asked twice for one signature.
        if (store.add(pending)) {
            LinkToken token = LinkToken.random(random);
            store.addLink(pending.id(), token.hash());
            store.asked(pending.id(), mails.ask(pending, token));
            invitations.answer(signatory, Answer.APPROVED);
        }
    }

    private Instant expiry(Signatory signatory, Instant now) {
        Instant latest = now.plus(LONGEST);
        return terms.of(signatory.statement())
                .hard()
                .map(last -> last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .filter(latest::isAfter)
                .orElse(latest);
    }
}

package org.undersigned.app.confirming;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.inviting.Answer;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.web.LinkToken;

/** Deciding about signatures that wait for a second person. Each is decided once. */
@Component
public class Confirmations {
    private final PendingStore store;
    private final ConfirmingMails mails;
    private final CountingKeys keys;
    private final Signing signing;
    private final Signatories signatories;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random;

    Confirmations(
            PendingStore store,
            ConfirmingMails mails,
            CountingKeys keys,
            Signing signing,
            Signatories signatories,
            Invitations invitations,
            Accounts accounts,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.mails = mails;
        this.keys = keys;
        this.signing = signing;
        this.signatories = signatories;
        this.invitations = invitations;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /** Whether a signature of the signatory waits. */
    public boolean isWaiting(Signatory signatory) {
        return store.waiting(signatory.id()).isPresent();
    }

    /** Whose signatures wait, among these signatories. */
    public Map<UUID, Waiting> waiting(Collection<UUID> signatories) {
        return store.waiting(signatories);
    }

    Optional<Pending> waitingOf(Signatory signatory) {
        return store.waiting(signatory.id());
    }

    Optional<Pending> behind(LinkToken token) {
        return store.behind(token.hash());
    }

    /** Empty for a link that nobody was sent. */
    Optional<PendingState> stateBehind(LinkToken token) {
        return store.stateBehind(token.hash());
    }

    /** Signs what was kept, exactly as it was. */
    @Transactional
    public ConfirmOutcome confirm(LinkToken token) {
        Optional<Pending> locked = behind(token).flatMap(pending -> store.lock(pending.id()));
        if (locked.isEmpty()) {
            return new ConfirmOutcome.Decided();
        }
        Pending pending = locked.get();
        Signatory signatory = signatories.signatory(pending.signatory()).orElseThrow();
        // Whoever signed may have been replaced, and a key may be gone: what they made is not confirmed any more.
        boolean isStill =
                signatory.email().equals(pending.representative()) && keys.counts(signatory, pending.signed());
        if (!isStill) {
            end(pending, PendingState.LAPSED);
            return new ConfirmOutcome.Decided();
        }
        if (!pending.expiresAt().isAfter(clock.instant())) {
            end(pending, PendingState.EXPIRED);
            return new ConfirmOutcome.Decided();
        }
        return switch (signing.signConfirmed(signatory, pending.signed())) {
            case SignOutcome.Signed signed -> {
                store.decide(pending.id(), PendingState.CONFIRMED, clock.instant());
                yield new ConfirmOutcome.Confirmed(signed.submission());
            }
            case SignOutcome.AlreadySigned already -> ended(pending, PendingState.CONFIRMED);
            case SignOutcome.TextChanged changed -> ended(pending, PendingState.LAPSED);
            case SignOutcome.SigningClosed closed -> ended(pending, PendingState.EXPIRED);
            // It has declined meanwhile, or signing ends earlier than it did.
            case SignOutcome.LinkRefused refused -> ended(pending, PendingState.LAPSED);
            case SignOutcome.KeyRefused refused -> throw new IllegalStateException("no key was asked");
            case SignOutcome.Prepared prepared -> throw new IllegalStateException("nothing was to be prepared");
            case SignOutcome.Waiting waiting -> throw new IllegalStateException("it was confirmed");
        };
    }

    private ConfirmOutcome ended(Pending pending, PendingState state) {
        if (state == PendingState.CONFIRMED) {
            store.decide(pending.id(), state, clock.instant());
        } else {
            end(pending, state);
        }
        return new ConfirmOutcome.Decided();
    }

    /** "Do not confirm". */
    @Transactional
    public void refuse(LinkToken token) {
        behind(token).flatMap(pending -> store.lock(pending.id())).ifPresent(pending -> {
            end(pending, PendingState.REFUSED);
            reopen(pending);
        });
    }

    /** "This wasn't us": the coordinators are told too. */
    @Transactional
    public void object(LinkToken token) {
        behind(token).flatMap(pending -> store.lock(pending.id())).ifPresent(pending -> {
            accounts.coordinators().forEach(coordinator -> mails.objection(coordinator, pending));
            end(pending, PendingState.OBJECTED);
            reopen(pending);
        });
    }

    /** The representative changes their mind before it is confirmed. */
    @Transactional
    public void takeBack(Signatory signatory) {
        store.waiting(signatory.id())
                .flatMap(pending -> store.lock(pending.id()))
                .ifPresent(pending -> {
                    store.decide(pending.id(), PendingState.TAKEN_BACK, clock.instant());
                    reopen(pending);
                });
    }

    private void reopen(Pending pending) {
        signatories
                .signatory(pending.signatory())
                .ifPresent(signatory -> invitations.answer(signatory, Answer.CONSIDERING));
    }

    /** Links in earlier mails go on working. */
    @Transactional
    public void remind(UUID id) {
        store.lock(id).ifPresent(pending -> {
            LinkToken token = LinkToken.random(random);
            store.addLink(id, token.hash());
            store.mailed(id, clock.instant());
            store.asked(id, mails.remind(pending, token));
        });
    }

    /** Ends what nobody has confirmed, and tells whoever signed. Does nothing to what is decided. */
    @Transactional
    public void end(UUID id, PendingState state) {
        store.lock(id).ifPresent(pending -> end(pending, state));
    }

    private void end(Pending pending, PendingState state) {
        store.decide(pending.id(), state, clock.instant());
        mails.notSigned(pending, state);
    }
}

package org.undersigned.app.opencall;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.opencall.guarding.Limits;
import org.undersigned.app.opencall.guarding.Ticket;
import org.undersigned.app.opencall.guarding.Tickets;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.words.Speech;

/** Asking to sign, and confirming it behind the mailed link. */
@Component
public class SignOns {
    static final TaskDescriptor<String> LOOK = TaskDescriptor.of("look-at-sign-on", String.class);

    private final SignOnStore store;
    private final OpenCalls calls;
    private final Duplicates duplicates;
    private final SignOnSigner signer;
    private final Statements statements;
    private final Tickets tickets;
    private final Limits limits;
    private final Jobs jobs;
    private final Clock clock;

    SignOns(
            SignOnStore store,
            OpenCalls calls,
            Duplicates duplicates,
            SignOnSigner signer,
            Statements statements,
            Tickets tickets,
            Limits limits,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.duplicates = duplicates;
        this.signer = signer;
        this.statements = statements;
        this.tickets = tickets;
        this.limits = limits;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Takes a form, in whichever language is being spoken. The same work whoever asks: what depends on the address is done by the job, so neither the answer nor
     * its time tells whether that has signed, is known, blocked or new.
     *
     * @param network as {@link Limits#network} hashed it
     */
    @Transactional
    public void ask(
            StatementId statement, SignOn.Typed typed, Optional<Ticket> ticket, List<Hold> marks, String network) {
        List<Hold> holds = new ArrayList<>(marks);
        if (ticket.isPresent() && !tickets.spend(ticket.get())) {
            holds.add(new Hold(Reason.FORM_AGAIN));
        }
        SignOn signOn = new SignOn(
                UUID.randomUUID(),
                statement,
                typed,
                Folding.keys(typed.kind(), typed.name(), typed.website(), typed.email()),
                network,
                SignOn.State.ASKED,
                holds,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Speech.language().tag());
        store.add(signOn);
        jobs.stage(LOOK, signOn.id().toString());
    }

    /** Whose link it is; empty for an unknown one, and once what it led to was deleted. */
    public Optional<SignOn> behind(LinkToken token) {
        return store.behind(token.hash());
    }

    /**
     * Confirms, and signs where nothing speaks for waiting. Durable when the transaction ends; a signature is
     * acknowledged only after the ledger has integrated its submission.
     *
     * @param shownSha256 digest of the text on the page
     */
    @Transactional
    public ConfirmOutcome confirm(LinkToken token, String shownSha256) {
        Optional<SignOn> found = store.held(token.hash());
        if (found.isEmpty()) {
            return new ConfirmOutcome.LinkRefused();
        }
        SignOn signOn = found.get();
        if (signOn.state() != SignOn.State.WAITING) {
            return new ConfirmOutcome.ConfirmedBefore();
        }
        if (!statements.stateHeld(signOn.statement()).acceptsSignatures()) {
            return new ConfirmOutcome.SigningClosed();
        }
        Revision revision = statements.latestRevision(signOn.statement()).orElseThrow();
        if (!revision.sha256().equals(shownSha256)) {
            return new ConfirmOutcome.TextChanged();
        }
        store.queue(signOn);
        List<Hold> holds = holds(signOn);
        store.confirmed(signOn.id(), holds, shownSha256, clock.instant());
        store.deleteOthersWaiting(signOn);
        return holds.isEmpty() ? sign(signOn, shownSha256) : new ConfirmOutcome.Held();
    }

    private List<Hold> holds(SignOn signOn) {
        List<Hold> holds = new ArrayList<>(signOn.holds());
        duplicates.holds(signOn).stream().filter(hold -> !holds.contains(hold)).forEach(holds::add);
        Optional<OpenCall> call = calls.of(signOn.statement());
        if (call.filter(calls::takesSignOns).isEmpty()) {
            holds.add(new Hold(Reason.CALL_OFF));
        } else if (call.get().reviewsAll()) {
            holds.add(new Hold(Reason.EVERY_ONE));
        }
        return holds;
    }

    private ConfirmOutcome sign(SignOn signOn, String sha256) {
        SignOnSigner.Result result = signer.sign(signOn, sha256);
        if (result.outcome() instanceof SignOutcome.Signed signed) {
            return new ConfirmOutcome.Signed(signed.submission(), result.link());
        }
        store.holdAgain(signOn, List.of(new Hold(notSigned(result.outcome()))), clock.instant());
        return new ConfirmOutcome.Held();
    }

    static Reason notSigned(SignOutcome outcome) {
        return switch (outcome) {
            case SignOutcome.AlreadySigned already -> Reason.SIGNED_ALREADY;
            case SignOutcome.TextChanged changed -> Reason.TEXT_CHANGED;
            case SignOutcome.Waiting waiting -> Reason.SECOND_PERSON;
            case SignOutcome.SigningClosed closed -> Reason.NOT_TAKEN;
            case SignOutcome.LinkRefused refused -> Reason.NOT_TAKEN;
            case SignOutcome.Signed signed -> throw new IllegalArgumentException("that was signed");
            case SignOutcome.Prepared prepared -> throw new IllegalArgumentException("nothing was prepared");
            case SignOutcome.KeyRefused refused -> throw new IllegalArgumentException("no key was asked");
        };
    }

    /** Deletes what was asked and has not become a signature; the link leads nowhere from then on. */
    @Transactional
    public void takeBack(LinkToken token) {
        store.held(token.hash()).filter(SignOns::isOpen).ifPresent(signOn -> store.delete(signOn.id()));
    }

    /** "This wasn't me": the same, and the mailbox gets no more mail of open calls for three months. */
    @Transactional
    public void object(LinkToken token) {
        store.held(token.hash()).filter(SignOns::isOpen).ifPresent(signOn -> {
            limits.block(signOn.keys().mailbox());
            store.delete(signOn.id());
        });
    }

    private static boolean isOpen(SignOn signOn) {
        return switch (signOn.state()) {
            case ASKED, WAITING, HELD, REFUSED -> signOn.signatory().isEmpty();
            case ACCEPTED, ENDED, WITHDREW -> false;
        };
    }
}

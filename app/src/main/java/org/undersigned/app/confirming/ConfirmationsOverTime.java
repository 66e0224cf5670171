package org.undersigned.app.confirming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Statements;

/** What time does to signatures that wait: reminders, and an end. */
@Component
class ConfirmationsOverTime {
    private static final Duration BETWEEN_MAILS = Duration.ofDays(4);
    private static final int MOST_MAILS = 4;
    private static final Duration DECIDED_LIFE = Duration.ofDays(60);

    private final PendingStore store;
    private final Confirmations confirmations;
    private final InvitingTerms terms;
    private final Signatories signatories;
    private final Statements statements;
    private final Clock clock;

    ConfirmationsOverTime(
            PendingStore store,
            Confirmations confirmations,
            InvitingTerms terms,
            Signatories signatories,
            Statements statements,
            Clock clock) {
        this.store = store;
        this.confirmations = confirmations;
        this.terms = terms;
        this.signatories = signatories;
        this.statements = statements;
        this.clock = clock;
    }

    /** Each in a transaction of its own. */
    void endWhatIsOver() {
        Instant now = clock.instant();
        store.waiting().stream()
                .filter(pending -> !pending.expiresAt().isAfter(now) || takesNoMore(pending))
                .forEach(pending -> confirmations.end(pending.id(), PendingState.EXPIRED));
        store.deleteDecidedBefore(now.minus(DECIDED_LIFE));
    }

    private boolean takesNoMore(Pending pending) {
        Signatory signatory = signatories.signatory(pending.signatory()).orElseThrow();
        return terms.isOver(signatory.statement())
                || !statements.statement(signatory.statement()).state().acceptsSignatures();
    }

    void remind() {
        store.mailedBefore(clock.instant().minus(BETWEEN_MAILS), MOST_MAILS)
                .forEach(pending -> confirmations.remind(pending.id()));
    }
}

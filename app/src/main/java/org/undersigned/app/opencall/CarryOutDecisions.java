package org.undersigned.app.opencall;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.signatories.Withdrawals;
import org.undersigned.app.statements.StatementId;

/**
 * The job that makes and ends signatures as sign-ons' states say, some in each transaction: a decision for a thousand
 * holds nobody up, and one that was interrupted goes on.
 */
@Component
class CarryOutDecisions {
    private static final int AT_ONCE = 50;
    private static final int TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final ReviewStore reviews;
    private final SignOnStore store;
    private final SignOnSigner signer;
    private final Signatories signatories;
    private final Withdrawals withdrawals;
    private final SignOnMails mails;
    private final Clock clock;

    CarryOutDecisions(
            ReviewStore reviews,
            SignOnStore store,
            SignOnSigner signer,
            Signatories signatories,
            Withdrawals withdrawals,
            SignOnMails mails,
            Clock clock) {
        this.reviews = reviews;
        this.store = store;
        this.signer = signer;
        this.signatories = signatories;
        this.withdrawals = withdrawals;
        this.mails = mails;
        this.clock = clock;
    }

    /** True where there is more. */
    boolean someOf(StatementId statement) {
        List<SignOn> some = reviews.toDo(statement, AT_ONCE);
        for (SignOn signOn : some) {
            if (signOn.state() == SignOn.State.ACCEPTED) {
                sign(signOn);
            } else {
                end(signOn);
            }
        }
        return some.size() == AT_ONCE;
    }

    private void sign(SignOn signOn) {
        store.queue(signOn);
        SignOutcome outcome =
                signer.sign(signOn, signOn.confirmedSha256().orElseThrow()).outcome();
        if (!(outcome instanceof SignOutcome.Signed)) {
            List<Hold> holds = new ArrayList<>(signOn.holds());
            holds.add(new Hold(SignOns.notSigned(outcome)));
            store.holdAgain(signOn, holds, clock.instant());
        }
    }

    private void end(SignOn signOn) {
        signOn.signatory().flatMap(signatories::signatory).ifPresent(signatory -> {
            boolean stood = signatories.signaturesOf(signatory).stream().anyMatch(Signature::stands);
            withdrawals.end(signOn.statement(), signatory.id());
            if (stood && !signatory.isErased()) {
                mails.ended(signatory, signOn.language());
            }
        });
        store.carriedOut(signOn.id());
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> carryingOutDecisions(
                CarryOutDecisions job, Ledger ledger, TransactionOperations transaction) {
            return Tasks.oneTime(Reviews.CARRY_OUT)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) -> {
                        StatementId statement = new StatementId(UUID.fromString(instance.getData()));
                        boolean more = true;
                        while (more) {
                            more = Boolean.TRUE.equals(transaction.execute(status -> job.someOf(statement)));
                            ledger.sequence();
                        }
                    });
        }
    }
}

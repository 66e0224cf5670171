package org.undersigned.app.opencall;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.opencall.guarding.Limits;
import org.undersigned.app.opencall.guarding.Limits.Load;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.web.LinkToken;

/** The job that looks at what a form sent: counts it, compares it, and mails whatever fits. */
@Component
class LookAtSignOn {
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final SignOnStore store;
    private final OpenCalls calls;
    private final KnownSignatories known;
    private final Duplicates duplicates;
    private final Limits limits;
    private final SignOnMails mails;
    private final SecureRandom random;
    private final Clock clock;

    LookAtSignOn(
            SignOnStore store,
            OpenCalls calls,
            KnownSignatories known,
            Duplicates duplicates,
            Limits limits,
            SignOnMails mails,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.known = known;
        this.duplicates = duplicates;
        this.limits = limits;
        this.mails = mails;
        this.random = random;
        this.clock = clock;
    }

    void look(UUID id) {
        Optional<SignOn> asked = store.find(id).filter(signOn -> signOn.state() == SignOn.State.ASKED);
        if (asked.isEmpty()) {
            return;
        }
        SignOn signOn = asked.get();
        List<Hold> holds = new ArrayList<>(signOn.holds());
        if (!isWithinLimits(signOn, holds)
                || limits.isBlocked(signOn.keys().mailbox())
                || !calls.takesSignOns(signOn.statement())) {
            store.delete(id);
            return;
        }
        Optional<Signatory> same = known.from(signOn);
        if (same.isPresent()) {
            mails.signedAlready(same.get(), signOn.language());
            store.delete(id);
            return;
        }
        Optional<SignOn> held = store.alike(signOn).stream()
                .filter(other -> other.state() == SignOn.State.HELD)
                .filter(other -> KnownSignatories.isSame(
                        other.typed().email(), signOn.typed().email()))
                .filter(other -> signOn.isPerson()
                        || other.keys().name().equals(signOn.keys().name()))
                .findFirst();
        if (held.isPresent()) {
            mails.heldAlready(held.get(), signOn.language());
            store.delete(id);
            return;
        }
        duplicates.holds(signOn).stream().filter(hold -> !holds.contains(hold)).forEach(holds::add);
        LinkToken token = LinkToken.random(random);
        store.waiting(id, holds, token.hash(), clock.instant());
        mails.confirm(signOn, token);
    }

    // Each is counted, whatever the others say.
    private boolean isWithinLimits(SignOn signOn, List<Hold> holds) {
        Load network = limits.ofNetwork(signOn.network());
        Load statement = limits.ofStatement(signOn.statement().value());
        Load mailbox = limits.ofMailbox(signOn.keys().mailbox());
        Load without = signOn.hasProof()
                ? Load.USUAL
                : limits.withoutWork(signOn.statement().value());
        if (network == Load.MUCH) {
            holds.add(new Hold(Reason.BUSY_NETWORK));
        }
        if (statement == Load.MUCH) {
            holds.add(new Hold(Reason.BUSY_CALL));
        }
        return !List.of(network, statement, mailbox, without).contains(Load.TOO_MUCH);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> lookingAtSignOns(LookAtSignOn look, TransactionOperations transaction) {
            return Tasks.oneTime(SignOns.LOOK)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) ->
                            transaction.executeWithoutResult(status -> look.look(UUID.fromString(instance.getData()))));
        }
    }
}

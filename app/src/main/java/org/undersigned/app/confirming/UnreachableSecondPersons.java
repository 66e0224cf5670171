package org.undersigned.app.confirming;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.mail.MailBounced;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.StatementId;

/**
 * Second persons whose mailbox sends mail back, or who do not answer for days. A rule that both mailboxes have to end
 * would else outlive one of them; so a coordinator can, and both are told.
 */
@Component
public class UnreachableSecondPersons {
    private final PendingStore store;
    private final Confirmations confirmations;
    private final SecondPersons persons;
    private final Signatories signatories;
    private final Clock clock;

    UnreachableSecondPersons(
            PendingStore store,
            Confirmations confirmations,
            SecondPersons persons,
            Signatories signatories,
            Clock clock) {
        this.store = store;
        this.confirmations = confirmations;
        this.persons = persons;
        this.signatories = signatories;
        this.clock = clock;
    }

    @EventListener
    void bounced(MailBounced event) {
        store.bounced(event.message(), event.reason());
    }

    /** How many signatures on a statement wait for one of them. */
    public int count(StatementId statement) {
        return store.countUnanswered(statement, clock.instant().minus(Waiting.PATIENCE));
    }

    /**
     * Whose signatures those are.
     *
     * @param from how many are passed over
     */
    public List<UUID> of(StatementId statement, int from, int most) {
        return store.unanswered(statement, clock.instant().minus(Waiting.PATIENCE), from, most);
    }

    /**
     * Ends the rule for the signatory's organisation. What waits ends with it: whoever signed is told, and signs again,
     * alone. False where nothing waits, or somebody may still answer.
     */
    @Transactional
    public boolean endRule(StatementId statement, UUID signatory) {
        Optional<Pending> unconfirmed = store.waiting(signatory)
                .filter(pending -> Waiting.of(pending).isUnanswered(clock.instant()))
                .filter(pending -> signatories
                        .signatory(signatory)
                        .filter(found -> found.statement().equals(statement))
                        .isPresent());
        unconfirmed.ifPresent(pending -> {
            confirmations.end(pending.id(), PendingState.EXPIRED);
            signatories
                    .signatory(signatory)
                    .flatMap(Signatory::organisation)
                    .ifPresent(organisation -> persons.endWithoutThem(organisation, pending.language()));
        });
        return unconfirmed.isPresent();
    }
}

package org.undersigned.app.statements;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.web.NotFound;

/** Moves a statement on: opens it for signing, publishes it. Each step is recorded in the ledger. */
@Component
public class StatementPublisher {
    private final StatementStore statements;
    private final RevisionStore revisions;
    private final StatementEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatementPublisher(
            StatementStore statements,
            RevisionStore revisions,
            StatementEntries entries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statements = statements;
        this.revisions = revisions;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a draft for signing with its frozen text.
     *
     * @param statement held by the caller's transaction, and a draft
     * @return the submission under which the ledger gets the revision
     */
    @Transactional
    public UUID open(Statement statement, Revision revision) {
        StatementState next =
                StatementLifecycle.open(statement.state(), clock.instant()).orElseThrow();
        statements.setState(statement.id(), next);
        return freeze(revision);
    }

    // The last submission: when the ledger has that, it has them all.
    private UUID freeze(Revision revision) {
        UUID submission = UUID.randomUUID();
        revisions.freeze(revision, submission);
        entries.revision(revision, submission);
        for (Translation also : revision.alsoSigned()) {
            submission = UUID.randomUUID();
            revisions.freeze(revision, also, submission);
            entries.revision(revision, also, submission);
        }
        return submission;
    }

    /** Lets a new text be written while the present one stands. False where nothing can be signed any more. */
    @Transactional
    public boolean beginRevising(StatementId id) {
        StatementState state = statements.lock(id).orElseThrow(NotFound::new).state();
        boolean possible = state instanceof StatementState.OpenForSigning || state instanceof StatementState.Published;
        if (possible) {
            statements.setRevising(id, true);
        }
        return possible;
    }

    /** Leaves the new text unfinished, for another time. */
    @Transactional
    public void stopRevising(StatementId id) {
        statements.setRevising(id, false);
    }

    /**
     * Opens a new text for signing beside the earlier ones. It inherits no signature: who signed an earlier one stays
     * under that until they sign this.
     *
     * @param statement held by the caller's transaction, and being revised
     * @return the submission under which the ledger gets the revision
     */
    @Transactional
    public UUID revise(Statement statement, Revision revision) {
        UUID submission = freeze(revision);
        statements.setRevising(statement.id(), false);
        events.publishEvent(new StatementRevised(statement.id()));
        return submission;
    }

    /** Makes the statement public with the signatures that it has. */
    @Transactional
    public PublishOutcome publish(StatementId id, boolean acceptsLate, SignatureCount count) {
        Instant now = clock.instant();
        Statement statement = statements.lock(id).orElseThrow(NotFound::new);
        Revision revision = revisions.latest(id).orElseThrow(NotFound::new);
        Optional<StatementState> next = isNewText(statement, revision)
                ? Optional.of(statement.state())
                : StatementLifecycle.publish(statement.state(), now, acceptsLate);
        if (next.isEmpty()) {
            return new PublishOutcome.NotOpen();
        }
        if (count.signatures(id) == 0) {
            return new PublishOutcome.NobodySigned();
        }
        UUID submission = UUID.randomUUID();
        revisions.publish(id, revision.number(), now, submission);
        if (!next.get().equals(statement.state())) {
            statements.setState(id, next.get());
        }
        entries.publication(revision, submission);
        return new PublishOutcome.Published(submission);
    }

    // Public already, and a newer text was opened since.
    private boolean isNewText(Statement statement, Revision latest) {
        return statement.state() instanceof StatementState.Published
                && revisions
                        .submissionOfPublication(statement.id(), latest.number())
                        .isEmpty();
    }
}

package org.undersigned.app.statements;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.web.NotFound;

/** Moves a statement on: opens it for signing, publishes it. Each step is recorded in the ledger. */
@Component
public class StatementPublisher {
    private final StatementStore statements;
    private final RevisionStore revisions;
    private final StatementEntries entries;
    private final Clock clock;

    StatementPublisher(StatementStore statements, RevisionStore revisions, StatementEntries entries, Clock clock) {
        this.statements = statements;
        this.revisions = revisions;
        this.entries = entries;
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
        UUID submission = UUID.randomUUID();
        revisions.freeze(revision, submission);
        statements.setState(statement.id(), next);
        entries.revision(revision, submission);
        return submission;
    }

    /** Makes the statement public with the signatures that it has. */
    @Transactional
    public PublishOutcome publish(StatementId id, boolean acceptsLate, SignatureCount count) {
        Instant now = clock.instant();
        Statement statement = statements.lock(id).orElseThrow(NotFound::new);
        Optional<StatementState> next = StatementLifecycle.publish(statement.state(), now, acceptsLate);
        if (next.isEmpty()) {
            return new PublishOutcome.NotOpen();
        }
        if (count.signatures(id) == 0) {
            return new PublishOutcome.NobodySigned();
        }
        Revision revision = revisions.latest(id).orElseThrow();
        UUID submission = UUID.randomUUID();
        revisions.publish(id, revision.number(), now, submission);
        statements.setState(id, next.get());
        entries.publication(revision, submission);
        return new PublishOutcome.Published(submission);
    }
}

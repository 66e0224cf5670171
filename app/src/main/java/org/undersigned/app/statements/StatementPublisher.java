package org.undersigned.app.statements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final DraftStore drafts;
    private final RevisionStore revisions;
    private final StatementEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatementPublisher(
            StatementStore statements,
            DraftStore drafts,
            RevisionStore revisions,
            StatementEntries entries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statements = statements;
        this.drafts = drafts;
        this.revisions = revisions;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /** Freezes the draft's text as revision 1 and opens it for signing. */
    @Transactional
    public OpenOutcome open(StatementId id) {
        Instant now = clock.instant();
        Statement statement = statements.lock(id).orElseThrow(NotFound::new);
        Optional<StatementState> next = StatementLifecycle.open(statement.state(), now);
        if (next.isEmpty()) {
            return new OpenOutcome.NotADraft();
        }
        Draft draft = drafts.find(id).orElseThrow(NotFound::new);
        return switch (FrozenText.freeze(draft, 1, now)) {
            case FrozenText.Refused refused ->
                new OpenOutcome.TextRefused(
                        refused.problems().stream().map(BlockProblem::sentence).toList());
            case FrozenText.Frozen frozen -> {
                UUID submission = UUID.randomUUID();
                revisions.freeze(frozen.revision(), submission);
                statements.setState(id, next.get());
                entries.revision(frozen.revision(), submission);
                yield new OpenOutcome.Opened(submission);
            }
        };
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
        events.publishEvent(new StatementPublished(id));
        return new PublishOutcome.Published(submission);
    }

    /** What keeps the draft from being opened; empty when nothing does. */
    public List<BlockProblem> problems(Draft draft) {
        return FrozenText.freeze(draft, 1, clock.instant()) instanceof FrozenText.Refused refused
                ? refused.problems()
                : List.of();
    }
}

package org.undersigned.app.telling;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.demands.DueNotice;
import org.undersigned.app.findings.FindingsChanged;
import org.undersigned.app.findings.Step;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.jobs.Jobs;

/** Notes what people are to be told, in the transaction in which it happens. */
@Component
class NoteToldChanges {
    private final ToldStore store;
    private final Demands demands;
    private final Jobs jobs;
    private final Clock clock;

    NoteToldChanges(ToldStore store, Demands demands, Jobs jobs, Clock clock) {
        this.store = store;
        this.demands = demands;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void found(FindingsChanged changed) {
        if (changed.subject().kind() == Subject.Kind.DEMAND) {
            UUID demand = changed.subject().id();
            demands.statementOf(demand)
                    .ifPresent(statement -> note(new Change(
                            UUID.randomUUID(),
                            statement,
                            demand,
                            kind(changed.kind()),
                            Optional.of(changed.finding()),
                            Optional.empty(),
                            clock.instant())));
        }
    }

    private static Change.Kind kind(Step.Kind step) {
        return switch (step) {
            case PUBLISH -> Change.Kind.FOUND;
            case DISPUTE -> Change.Kind.DISPUTED;
            case SETTLE -> Change.Kind.SETTLED;
            case WITHDRAW -> Change.Kind.WITHDRAWN;
        };
    }

    @EventListener
    void due(DueNotice notice) {
        note(new Change(
                UUID.randomUUID(),
                notice.statement(),
                notice.demand(),
                switch (notice.kind()) {
                    case AHEAD -> Change.Kind.AHEAD;
                    case OVERDUE -> Change.Kind.OVERDUE;
                },
                Optional.empty(),
                Optional.of(notice.due()),
                clock.instant()));
    }

    private void note(Change change) {
        store.add(change);
        jobs.stage(TellChanges.TASK, change.id().toString());
    }
}

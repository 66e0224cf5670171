package org.undersigned.app.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.demands.DueNotice;
import org.undersigned.app.findings.FindingsChanged;
import org.undersigned.app.findings.Step;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.jobs.Jobs;

/** Notes what people are to be told, in the transaction in which it happens. */
@Component
class NoteToldChanges {
    private final ToldStore store;
    private final Jobs jobs;
    private final Clock clock;

    NoteToldChanges(ToldStore store, Jobs jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void found(FindingsChanged changed) {
        note(changed.subject(), kind(changed.kind()), Optional.of(changed.finding()), Optional.empty());
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
        Change.Kind kind = switch (notice.kind()) {
            case AHEAD -> Change.Kind.AHEAD;
            case OVERDUE -> Change.Kind.OVERDUE;
        };
        note(notice.subject(), kind, Optional.empty(), Optional.of(notice.due()));
    }

    private void note(Subject subject, Change.Kind kind, Optional<UUID> finding, Optional<LocalDate> due) {
        Change change = new Change(UUID.randomUUID(), subject, kind, finding, due, clock.instant());
        store.add(change);
        jobs.stage(TellChanges.TASK, change.id().toString());
    }
}

package org.undersigned.app.webhooks;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.delivering.StatementDelivered;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.signatories.SignatoriesChanged;
import org.undersigned.app.signatories.SignatureWithdrawn;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.StatementPublished;
import org.undersigned.app.translating.TranslationsChanged;
import org.undersigned.app.webhooks.ChangeStore.Kind;

/** Notes in the transaction of a change that it is to be told. */
@Component
class NoteChanges {
    private final ChangeStore changes;
    private final EndpointStore endpoints;
    private final Jobs jobs;
    private final Clock clock;

    NoteChanges(ChangeStore changes, EndpointStore endpoints, Jobs jobs, Clock clock) {
        this.changes = changes;
        this.endpoints = endpoints;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Noted even where nobody listens: what comes later is counted from here. */
    @EventListener
    void published(StatementPublished event) {
        changes.note(event.statement(), Kind.PUBLICATION, clock.instant());
        jobs.stage(TellEndpoints.TASK, Kind.PUBLICATION.name());
    }

    @EventListener
    void translated(TranslationsChanged event) {
        if (note(event.statement(), Kind.TRANSLATIONS)) {
            jobs.stage(TellEndpoints.TASK, Kind.TRANSLATIONS.name());
        }
    }

    @EventListener
    void delivered(StatementDelivered event) {
        if (note(event.statement(), Kind.DELIVERIES)) {
            jobs.stage(TellEndpoints.TASK, Kind.DELIVERIES.name());
        }
    }

    /** A crowd signs at once: told once a minute, without a job for each. */
    @EventListener
    void signed(SignatoriesChanged event) {
        note(event.statement(), Kind.SIGNATURES);
    }

    @EventListener
    void withdrawn(SignatureWithdrawn event) {
        note(event.statement(), Kind.SIGNATURES);
    }

    private boolean note(StatementId statement, Kind kind) {
        boolean listened = endpoints.isAny();
        if (listened) {
            changes.note(statement, kind, clock.instant());
        }
        return listened;
    }
}

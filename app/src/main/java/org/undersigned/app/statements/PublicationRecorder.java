package org.undersigned.app.statements;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.ledger.EntriesRecorded;

/** Tells that a statement is public once the ledger has its publication, in the sequencing transaction. */
@Component
class PublicationRecorder {
    private final RevisionStore revisions;
    private final ApplicationEventPublisher events;

    PublicationRecorder(RevisionStore revisions, ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.events = events;
    }

    @EventListener
    void entriesRecorded(EntriesRecorded recorded) {
        revisions
                .publishedUnder(recorded.submissions())
                .forEach(statement -> events.publishEvent(new StatementPublished(statement)));
    }
}

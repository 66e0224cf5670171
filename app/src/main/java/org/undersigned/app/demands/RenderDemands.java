package org.undersigned.app.demands;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.FindingsChanged;
import org.undersigned.app.findings.SourceChanged;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.publishing.BesideChanged;

/** Has a statement's pages rendered anew when a finding, or its source, changes what they say of its demands. */
@Component
class RenderDemands {
    private final Demands demands;
    private final ApplicationEventPublisher events;

    RenderDemands(Demands demands, ApplicationEventPublisher events) {
        this.demands = demands;
        this.events = events;
    }

    @EventListener
    void found(FindingsChanged changed) {
        render(changed.subject());
    }

    @EventListener
    void sourceChanged(SourceChanged changed) {
        render(changed.subject());
    }

    private void render(Subject subject) {
        if (subject.kind() == Subject.Kind.DEMAND) {
            demands.statementOf(subject.id()).ifPresent(statement -> events.publishEvent(new BesideChanged(statement)));
        }
    }
}

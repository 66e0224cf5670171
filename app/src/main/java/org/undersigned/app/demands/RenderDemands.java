package org.undersigned.app.demands;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.FindingsChanged;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.publishing.BesideChanged;

/** Has a statement's pages rendered anew when a finding changes what they say of its demands. */
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
        if (changed.subject().kind() == Subject.Kind.DEMAND) {
            demands.statementOf(changed.subject().id())
                    .ifPresent(statement -> events.publishEvent(new BesideChanged(statement)));
        }
    }
}

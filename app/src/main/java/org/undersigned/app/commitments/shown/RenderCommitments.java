package org.undersigned.app.commitments.shown;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.commitments.Citing;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.CommitmentsChanged;
import org.undersigned.app.findings.FindingsChanged;
import org.undersigned.app.findings.SourceChanged;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.jobs.EachNode;
import org.undersigned.app.publishing.BesideChanged;

/** The job that makes an instrument's files after a change, staged in the transaction that changed it, and looks at the clock. */
@Component
class RenderCommitments {
    private static final String TASK = "render-commitments";
    private static final int TRIES = 14;
    // Days end at full or at half hours, and at quarters in a few places.
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final EachNode eachNode;
    private final Commitments commitments;
    private final Citing citing;
    private final ApplicationEventPublisher events;

    RenderCommitments(EachNode eachNode, Commitments commitments, Citing citing, ApplicationEventPublisher events) {
        this.eachNode = eachNode;
        this.commitments = commitments;
        this.citing = citing;
        this.events = events;
    }

    @EventListener
    void changed(CommitmentsChanged changed) {
        eachNode.stage(TASK, changed.instrument().toString());
    }

    /** In the sequencing transaction: pages follow in jobs. */
    @EventListener
    void found(FindingsChanged changed) {
        render(changed.subject());
    }

    @EventListener
    void sourceChanged(SourceChanged changed) {
        render(changed.subject());
    }

    private void render(Subject subject) {
        if (subject.kind() == Subject.Kind.OBLIGATION) {
            UUID id = subject.id();
            commitments
                    .obligation(id)
                    .ifPresent(one -> eachNode.stage(TASK, one.instrument().toString()));
            citing.statements(Set.of(id)).forEach(statement -> events.publishEvent(new BesideChanged(statement)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> commitmentsRendering(EachNode eachNode, CommitmentFiles files) {
            return eachNode.task(TASK, TRIES, instrument -> files.render(UUID.fromString(instrument)));
        }

        @Bean
        RecurringTask<Void> commitmentsWatch(EachNode eachNode, CommitmentFiles files) {
            return eachNode.recurring("watch-commitments", FixedDelay.of(EVERY), files::look);
        }
    }
}

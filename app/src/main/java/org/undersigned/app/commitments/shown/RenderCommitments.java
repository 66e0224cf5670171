package org.undersigned.app.commitments.shown;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
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
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.publishing.BesideChanged;

/** The job that makes an instrument's files after a change, staged in the transaction that changed it, and looks at the clock. */
@Component
class RenderCommitments {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("render-commitments", String.class);
    private static final int TRIES = 14;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    // Days end at full or at half hours, and at quarters in a few places.
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Jobs jobs;
    private final Commitments commitments;
    private final Citing citing;
    private final ApplicationEventPublisher events;

    RenderCommitments(Jobs jobs, Commitments commitments, Citing citing, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.commitments = commitments;
        this.citing = citing;
        this.events = events;
    }

    @EventListener
    void changed(CommitmentsChanged changed) {
        jobs.stage(TASK, changed.instrument().toString());
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
                    .ifPresent(one -> jobs.stage(TASK, one.instrument().toString()));
            citing.statements(Set.of(id)).forEach(statement -> events.publishEvent(new BesideChanged(statement)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> commitmentsRendering(CommitmentFiles files) {
            return Tasks.oneTime(TASK)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) -> files.render(UUID.fromString(instance.getData())));
        }

        @Bean
        RecurringTask<Void> commitmentsWatch(CommitmentFiles files) {
            return Tasks.recurring("watch-commitments", FixedDelay.of(EVERY))
                    .execute((instance, context) -> files.look());
        }
    }
}

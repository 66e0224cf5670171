package org.undersigned.app.newsletter.sending;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.Jobs;

/** The job that sends newsletters, for a minute at a time, until nobody waits; and the one that forgets who got them. */
@Configuration(proxyBeanMethods = false)
class SendIssues {
    static final TaskDescriptor<String> TASK = TaskDescriptor.of("send-newsletter", String.class);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofHours(6);
    /** How long it is known who got a newsletter. */
    private static final Duration KNOWN = Duration.ofDays(90);

    @Bean
    CustomTask<String> newsletterSending(IssueSender sender, Jobs jobs, Clock clock) {
        return Tasks.custom(TASK)
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    IssueSender.Next next = sender.send(
                            UUID.fromString(instance.getData()),
                            () -> context.getSchedulerState().isShuttingDown());
                    return next.in()
                            .<CompletionHandler<String>>map(pause -> again(instance.getData(), pause, jobs, clock))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    // What is staged begins at once; what is rescheduled, at the scheduler's next round.
    private static CompletionHandler<String> again(String issue, Duration pause, Jobs jobs, Clock clock) {
        if (!pause.isZero()) {
            return (complete, job) -> job.reschedule(complete, clock.instant().plus(pause));
        }
        jobs.stage(TASK, issue);
        return new CompletionHandler.OnCompleteRemove<>();
    }

    @Bean
    RecurringTask<Void> forgettingRecipients(CopyStore copies, Clock clock) {
        return Tasks.recurring("forget-newsletter-recipients", FixedDelay.of(PAUSE))
                .execute((instance, context) -> copies.forget(clock.instant().minus(KNOWN)));
    }

    /**
     * Goes on with what this node, or another, was sending when it died. The dead node's own job would be noticed only
     * after minutes; where it is alive, the lock keeps both apart.
     */
    @Component
    static class GoOnAtStart {
        private final IssueStore issues;
        private final Jobs jobs;

        GoOnAtStart(IssueStore issues, Jobs jobs) {
            this.issues = issues;
            this.jobs = jobs;
        }

        @EventListener(ApplicationReadyEvent.class)
        void goOn() {
            issues.underWay().forEach(issue -> jobs.stage(TASK, issue.toString()));
        }
    }
}

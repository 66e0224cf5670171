package org.undersigned.app.related;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.newsletter.TopicsChanged;
import org.undersigned.app.searching.IndexChanged;

/** The jobs that follow the search index and the topics; numbers of signatures on others' pages they bring up to date every hour. */
@Component
class RelateStatements {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("relate-statements", String.class);
    /** Which ones, the job finds out. */
    private static final String CHANGED = "changed";

    private static final int TRIES = 14;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Relations relations;
    private final Jobs jobs;

    RelateStatements(Relations relations, Jobs jobs) {
        this.relations = relations;
        this.jobs = jobs;
    }

    @EventListener({IndexChanged.class, ApplicationStartedEvent.class})
    void changed() {
        jobs.stage(TASK, CHANGED);
    }

    @EventListener
    void changed(TopicsChanged event) {
        relations.unsettle(event.statements());
        jobs.stage(TASK, CHANGED);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> statementRelating(RelatingTurns turns) {
            return Tasks.oneTime(TASK)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) -> turns.relate());
        }

        @Bean
        RecurringTask<Void> relatedCounting(RelatingTurns turns) {
            return Tasks.recurring("refresh-related-statements", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> turns.refresh());
        }
    }
}

package org.undersigned.app.checking;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.signatories.SignatureErased;
import org.undersigned.app.signatories.SignatureWithdrawn;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.StatementPublished;
import org.undersigned.app.translating.TranslationsChanged;

/**
 * The jobs that keep the index complete: of one statement after its publication and after an erasure, of all at the start
 * and every hour. Late signatures wait for the hour: only a copy in another language is found by them.
 */
@Component
class IndexTexts {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("index-for-checking", String.class);
    private static final String ALL = "all";
    private static final int TRIES = 14;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Jobs jobs;
    private final TextIndex index;

    IndexTexts(Jobs jobs, TextIndex index) {
        this.index = index;
        this.jobs = jobs;
    }

    @EventListener
    void published(StatementPublished event) {
        jobs.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void erased(SignatureErased event) {
        jobs.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void withdrawn(SignatureWithdrawn event) {
        jobs.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void translated(TranslationsChanged event) {
        index.forgetTranslations(event.statement());
        jobs.stage(TASK, event.statement().value().toString());
    }

    @EventListener(ApplicationStartedEvent.class)
    void started() {
        jobs.stage(TASK, ALL);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> checkIndexing(TextIndex index) {
            return Tasks.oneTime(TASK)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) -> index(instance.getData(), index));
        }

        @Bean
        RecurringTask<Void> checkIndexRefreshing(TextIndex index) {
            return Tasks.recurring("refresh-index-for-checking", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> index.stale().forEach(index::index));
        }

        private static void index(String what, TextIndex index) {
            if (what.equals(ALL)) {
                index.deleteOtherWays();
                index.stale().forEach(index::index);
            } else {
                index.revisions(new StatementId(UUID.fromString(what))).forEach(index::index);
            }
        }
    }
}

package org.undersigned.app.searching;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.jobs.PacedTurns;
import org.undersigned.app.signatories.SignatoriesChanged;
import org.undersigned.app.signatories.SignatureErased;
import org.undersigned.app.signatories.SignatureWithdrawn;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.StatementPublished;
import org.undersigned.app.translating.TranslationsChanged;

/** The jobs that keep the index: of one statement after its change, of all that is stale at the start and every hour. */
@Component
class IndexStatements {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("index-for-search", String.class);
    private static final String ALL = "all";
    private static final int TRIES = 14;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Jobs jobs;

    IndexStatements(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void published(StatementPublished event) {
        stage(event.statement());
    }

    @EventListener
    void translated(TranslationsChanged event) {
        stage(event.statement());
    }

    @EventListener
    void changed(SignatoriesChanged event) {
        stage(event.statement());
    }

    @EventListener
    void erased(SignatureErased event) {
        stage(event.statement());
    }

    @EventListener
    void withdrawn(SignatureWithdrawn event) {
        stage(event.statement());
    }

    @EventListener(ApplicationStartedEvent.class)
    void started() {
        jobs.stage(TASK, ALL);
    }

    private void stage(StatementId statement) {
        jobs.stage(TASK, statement.value().toString());
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> searchIndexing(SearchIndex index) {
            PacedTurns<StatementId> turns = new PacedTurns<>(index::index, index::tellOfChange);
            return Tasks.oneTime(TASK)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) -> {
                        if (instance.getData().equals(ALL)) {
                            indexStale(index);
                        } else {
                            turns.take(new StatementId(UUID.fromString(instance.getData())));
                        }
                    });
        }

        @Bean
        RecurringTask<Void> searchIndexRefreshing(SearchIndex index) {
            return Tasks.recurring("refresh-index-for-search", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> indexStale(index));
        }

        private static void indexStale(SearchIndex index) {
            Collection<StatementId> stale = index.stale();
            stale.forEach(index::index);
            if (!stale.isEmpty()) {
                index.tellOfChange();
            }
        }
    }
}

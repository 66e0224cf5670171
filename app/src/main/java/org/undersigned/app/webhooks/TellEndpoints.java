package org.undersigned.app.webhooks;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.webhooks.ChangeStore.Change;
import org.undersigned.app.webhooks.ChangeStore.Kind;

/** The jobs that make messages of what was noted, one for each endpoint that wants to hear of it. */
@Component
class TellEndpoints {
    static final TaskDescriptor<String> TASK = TaskDescriptor.of("tell-endpoints", String.class);

    // However many sign in it, a minute makes one message.
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final ChangeStore changes;
    private final EndpointStore endpoints;
    private final NoticeStore notices;
    private final Newsroom newsroom;
    private final Jobs jobs;
    private final Clock clock;

    TellEndpoints(
            ChangeStore changes,
            EndpointStore endpoints,
            NoticeStore notices,
            Newsroom newsroom,
            Jobs jobs,
            Clock clock) {
        this.changes = changes;
        this.endpoints = endpoints;
        this.notices = notices;
        this.newsroom = newsroom;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** In a transaction: what was noted is gone, and its messages are staged, or neither. */
    void look(Kind kind) {
        Map<StatementId, List<Change>> noted = changes.take(Set.of(kind)).stream()
                .collect(Collectors.groupingBy(Change::statement, LinkedHashMap::new, Collectors.toList()));
        noted.forEach((statement, some) -> {
            Instant last = some.stream()
                    .map(Change::occurredAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            List<News> news = kind == Kind.DELIVERIES
                    ? newsroom.newsOfDeliveries(statement, some.size(), last)
                    : newsroom.newsOf(statement, Set.of(kind), last);
            news.forEach(this::tell);
        });
    }

    private void tell(News news) {
        for (Endpoint endpoint : endpoints.all()) {
            if (endpoint.isOn() && endpoint.events().contains(news.type())) {
                UUID id = UUID.randomUUID();
                notices.add(Notice.fresh(
                        id, endpoint.id(), news.type(), news.payload(id).json(), clock.instant()));
                jobs.stage(DeliverNotice.TASK, id.toString());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> tellingOfEndpoints(TellEndpoints teller, TransactionOperations transaction) {
            return Tasks.oneTime(TASK)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) ->
                            transaction.executeWithoutResult(status -> teller.look(Kind.valueOf(instance.getData()))));
        }

        /** What a job gave up is told here as well. */
        @Bean
        RecurringTask<Void> minutelyTellingOfEndpoints(TellEndpoints teller, TransactionOperations transaction) {
            return Tasks.recurring("tell-endpoints-of-signatures", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> {
                        for (Kind kind : Kind.values()) {
                            transaction.executeWithoutResult(status -> teller.look(kind));
                        }
                    });
        }
    }
}

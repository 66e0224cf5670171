package org.undersigned.app.webhooks;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.GuardedClient;
import org.undersigned.app.jobs.Jobs;

/** The job that tries once to deliver a message, and stages the next try where that failed. */
@Component
class DeliverNotice {
    static final TaskDescriptor<String> TASK = TaskDescriptor.of("deliver-notice", String.class);

    private static final int LARGEST_ANSWER = 1 << 16;
    private static final int SUCCESS = 2;
    private static final int TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final EndpointStore endpoints;
    private final NoticeStore notices;
    private final EndpointMails mails;
    private final GuardedClient client;
    private final TransactionOperations transaction;
    private final Jobs jobs;
    private final Clock clock;
    private final SecureRandom random;

    DeliverNotice(
            EndpointStore endpoints,
            NoticeStore notices,
            EndpointMails mails,
            GuardedClient client,
            TransactionOperations transaction,
            Jobs jobs,
            Clock clock,
            SecureRandom random) {
        this.endpoints = endpoints;
        this.notices = notices;
        this.mails = mails;
        this.client = client;
        this.transaction = transaction;
        this.jobs = jobs;
        this.clock = clock;
        this.random = random;
    }

    void deliver(UUID id) {
        Optional<Notice> waiting = notices.waiting(id);
        Optional<Endpoint> endpoint = waiting.map(Notice::endpoint).flatMap(endpoints::find);
        if (endpoint.isEmpty()) {
            return;
        }
        if (!endpoint.get().isOn()) {
            notices.leave(id);
            return;
        }
        // No transaction, and so no connection, is held while the other side takes its time.
        Attempt attempt = attempt(endpoint.get(), waiting.orElseThrow());
        transaction.executeWithoutResult(status -> note(endpoint.get(), waiting.orElseThrow(), attempt));
    }

    private Attempt attempt(Endpoint endpoint, Notice notice) {
        String id = notice.id().toString();
        long timestamp = clock.instant().getEpochSecond();
        String signatures = endpoints.secrets(endpoint.id()).stream()
                .map(secret -> secret.sign(id, timestamp, notice.body()))
                .collect(Collectors.joining(" "));
        try {
            int status = client.postJson(
                            URI.create(endpoint.url()),
                            notice.body().getBytes(StandardCharsets.UTF_8),
                            Map.of(
                                    "webhook-id",
                                    id,
                                    "webhook-timestamp",
                                    String.valueOf(timestamp),
                                    "webhook-signature",
                                    signatures),
                            LARGEST_ANSWER)
                    .status();
            return status / 100 == SUCCESS ? new Attempt.Arrived(status) : new Attempt.Failed(status, "");
        } catch (FetchRefused e) {
            return new Attempt.Failed(0, String.valueOf(e.getMessage()));
        }
    }

    private void note(Endpoint endpoint, Notice notice, Attempt attempt) {
        Instant now = clock.instant();
        switch (attempt) {
            case Attempt.Arrived arrived -> {
                notices.delivered(notice.id(), arrived.status(), now);
                endpoints.succeeded(endpoint.id(), now);
            }
            case Attempt.Failed failed -> failed(endpoint, notice, failed, now);
        }
    }

    private void failed(Endpoint endpoint, Notice notice, Attempt.Failed failed, Instant now) {
        Optional<Instant> next = failed.isGone()
                ? Optional.empty()
                : RetrySchedule.next(notice.tries() + 1, notice.begunAt(), now, random.nextDouble());
        notices.failed(notice.id(), failed, now, next);
        if (next.isPresent()) {
            jobs.stageAt(TASK, notice.id().toString(), next.get());
            return;
        }
        // Where others have arrived meanwhile, it is this one message that is wrong.
        if (endpoints.disable(endpoint.id(), failed.isGone() ? now : notice.begunAt(), now)) {
            notices.leaveAll(endpoint.id());
            mails.disabled(endpoint, failed.isGone());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        /** What fails here is on our side: the other side's failures are noted. */
        @Bean
        OneTimeTask<String> noticeDelivery(DeliverNotice delivery) {
            return Tasks.oneTime(TASK)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) -> delivery.deliver(UUID.fromString(instance.getData())));
        }
    }
}

package org.undersigned.app.commenting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The job that keeps the retention clock: what nobody confirmed, what was refused, and addresses. */
@Component
class ForgetComments {
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration UNCONFIRMED = Duration.ofDays(7);

    private final CommentStore store;
    private final ModerationStore decisions;
    private final Clock clock;
    private final Duration kept;

    ForgetComments(
            CommentStore store,
            ModerationStore decisions,
            Clock clock,
            @Value("${undersigned.comments.address-days}") int days) {
        if (days < 1) {
            throw new IllegalStateException(
                    "undersigned.comments.address-days: an address is kept for one day at least.");
        }
        this.store = store;
        this.decisions = decisions;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    void forget() {
        Instant now = clock.instant();
        store.unconfirmedBefore(now.minus(UNCONFIRMED)).forEach(store::remove);
        store.refusedBefore(now.minus(kept)).forEach(store::remove);
        store.eraseAddresses(now.minus(kept));
        store.deleteEmptyPlaces();
        decisions.deleteOld(now);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> forgettingComments(ForgetComments forgetting, TransactionOperations transaction) {
            return Tasks.recurring("forget-comments", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> transaction.executeWithoutResult(status -> forgetting.forget()));
        }
    }
}

package org.undersigned.app.newsletter;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** The jobs that look at what was asked, and that delete what was never confirmed. */
@Configuration(proxyBeanMethods = false)
class SubscriptionJobs {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration UNCONFIRMED = Duration.ofDays(7);
    /** How long the link in a mail leads somewhere. */
    private static final Duration LINKS = Duration.ofDays(2 * 365);

    @Bean
    OneTimeTask<String> lookingAtSubscriptions(Subscriptions subscriptions) {
        return Tasks.oneTime(Subscriptions.LOOK)
                .execute((instance, context) -> subscriptions.look(UUID.fromString(instance.getData())));
    }

    @Bean
    RecurringTask<Void> forgettingSubscribers(SubscriberStore store, TransactionOperations transaction, Clock clock) {
        return Tasks.recurring("forget-subscribers", FixedDelay.of(PAUSE))
                .execute((instance, context) ->
                        transaction.executeWithoutResult(status -> forget(store, clock.instant())));
    }

    static void forget(SubscriberStore store, Instant now) {
        store.deleteOld(now.minus(UNCONFIRMED), now.minus(LINKS), now);
    }
}

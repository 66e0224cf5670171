package org.undersigned.app.opencall;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.guarding.Limits;

/** The job that deletes what is kept of people who never signed, and notices that a call is over. */
@Component
class ForgetSignOns {
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration UNCONFIRMED = Duration.ofDays(7);
    private static final Duration REFUSED = Duration.ofDays(30);

    private final SignOnStore store;
    private final OpenCalls calls;
    private final Limits limits;
    private final Clock clock;

    ForgetSignOns(SignOnStore store, OpenCalls calls, Limits limits, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.limits = limits;
        this.clock = clock;
    }

    void forget() {
        Instant now = clock.instant();
        store.deleteUnconfirmedBefore(now.minus(UNCONFIRMED));
        store.deleteRefusedBefore(now.minus(REFUSED));
        limits.forgetOld();
        calls.tellEnded();
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> forgettingSignOns(ForgetSignOns forgetting, TransactionOperations transaction) {
            return Tasks.recurring("forget-sign-ons", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> transaction.executeWithoutResult(status -> forgetting.forget()));
        }
    }
}

package org.undersigned.app.confirming;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that looks every hour what waits too long, and whom to remind. */
@Configuration(proxyBeanMethods = false)
class LookAfterPending {
    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> lookingAfterPendingSignatures(ConfirmationsOverTime overTime) {
        return Tasks.recurring("look-after-pending-signatures", FixedDelay.of(PAUSE))
                .execute((instance, context) -> {
                    overTime.endWhatIsOver();
                    overTime.remind();
                });
    }
}

package org.undersigned.app.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sequences what a killed process, or a request that was cut off, left waiting. */
@Configuration(proxyBeanMethods = false)
class SweepSubmissions {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> sweepLedgerSubmissions(Sequencer sequencer) {
        return Tasks.recurring("sweep-ledger-submissions", FixedDelay.of(PAUSE))
                .execute((instance, context) -> sequencer.sweep());
    }
}

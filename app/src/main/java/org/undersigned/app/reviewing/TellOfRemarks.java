package org.undersigned.app.reviewing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that looks for new remarks. */
@Configuration(proxyBeanMethods = false)
class TellOfRemarks {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> tellCoordinatorsOfRemarks(RemarkDigest digest) {
        return Tasks.recurring("tell-of-remarks", FixedDelay.of(PAUSE)).execute((instance, context) -> digest.mail());
    }
}

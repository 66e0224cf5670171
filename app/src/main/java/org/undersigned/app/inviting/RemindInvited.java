package org.undersigned.app.inviting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that looks every hour whom to remind. Each reminder is a transaction of its own. */
@Configuration(proxyBeanMethods = false)
class RemindInvited {
    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> invitationReminding(Reminders reminders) {
        return Tasks.recurring("remind-invited", FixedDelay.of(PAUSE))
                .execute((instance, context) -> reminders.due().forEach(reminders::remind));
    }
}

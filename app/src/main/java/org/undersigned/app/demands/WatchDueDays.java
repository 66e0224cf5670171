package org.undersigned.app.demands;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.Statements;

/** The job that looks at the clock, and what is done once for statements that were published before demands were followed. */
@Component
class WatchDueDays {
    // Days end at full or at half hours, and at quarters in a few places.
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Statements statements;
    private final DemandPlacing placing;

    WatchDueDays(Statements statements, DemandPlacing placing) {
        this.statements = statements;
        this.placing = placing;
    }

    /** Before the pages are rendered, which show how demands stand. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(-1)
    void placeAll() {
        placing.unplaced(statements.published()).forEach(placing::place);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> dueDaysWatch(DueDays dueDays) {
            return Tasks.recurring("watch-due-days", FixedDelay.of(EVERY))
                    .execute((instance, context) -> dueDays.notice());
        }
    }
}

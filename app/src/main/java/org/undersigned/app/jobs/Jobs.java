package org.undersigned.app.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stages work. Joins the caller's transaction: what is rolled back is never done. */
@Component
public class Jobs {
    // The scheduler knows all tasks, and tasks stage others: asked for only when needed.
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Jobs(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** To be done once, as soon as the transaction has ended. */
    public <T> void stage(TaskDescriptor<T> task, T data) {
        stageAll(task, List.of(data));
    }

    /** To be done once, not before that moment. */
    public <T> void stageAt(TaskDescriptor<T> task, T data, Instant when) {
        scheduler.getObject().scheduleBatch(List.of(instance(task, data, when)));
    }

    private static <T> SchedulableInstance<?> instance(TaskDescriptor<T> task, T data, Instant when) {
        return task.instance(UUID.randomUUID().toString()).data(data).scheduledTo(when);
    }

    /** One job for each of these. */
    public <T> void stageAll(TaskDescriptor<T> task, List<T> all) {
        Instant now = clock.instant();
        scheduler
                .getObject()
                .scheduleBatch(all.stream()
                        .<SchedulableInstance<?>>map(data -> instance(task, data, now))
                        .toList());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new LookSoon());
        } else {
            scheduler.getObject().triggerCheckForDueExecutions();
        }
    }

    // Before the commit the scheduler would not see it, and look again only at its next round.
    private final class LookSoon implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
        }
    }
}

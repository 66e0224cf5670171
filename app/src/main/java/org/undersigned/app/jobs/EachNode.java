package org.undersigned.app.jobs;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that every node does for itself, such as rendering the public files that it answers with: a job of its own for
 * each, named after the node. What such a job stages in turn is for the same node: the others have the same job.
 */
@Component
public class EachNode {
    private static final ScopedValue<Boolean> AT_WORK = ScopedValue.newInstance();
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final Nodes nodes;
    private final NodeStore store;
    private final Jobs jobs;
    private final TransactionOperations transaction;

    EachNode(Nodes nodes, NodeStore store, Jobs jobs, TransactionOperations transaction) {
        this.nodes = nodes;
        this.store = store;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    static String named(String task, String node) {
        return task + "@" + node;
    }

    /** Stages it for every node there is, once in a transaction however often it is asked for. Joins the caller's. */
    public void stage(String task, String data) {
        if (AT_WORK.isBound()) {
            stage(task, data, List.of(nodes.here()));
            return;
        }
        transaction.executeWithoutResult(status -> {
            Staged staged = staged();
            if (staged.already.add(task + " " + data)) {
                stage(task, data, staged.ids);
            }
        });
    }

    // Of a crowd that shares a transaction everybody asks for the same.
    private Staged staged() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Staged before) {
            return before;
        }
        store.holdMembership();
        Staged begun = new Staged(store.ids());
        TransactionSynchronizationManager.bindResource(this, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    /** What was staged in one transaction, and for whom. */
    private final class Staged implements TransactionSynchronization {
        private final List<String> ids;
        private final Set<String> already = new HashSet<>();

        private Staged(List<String> ids) {
            this.ids = ids;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(EachNode.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(EachNode.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(EachNode.this);
        }
    }

    private void stage(String task, String data, List<String> ids) {
        ids.forEach(id -> jobs.stage(TaskDescriptor.of(named(task, id), String.class), data));
    }

    /**
     * The job, as this node does it.
     *
     * @param tries after which it is given up; the pauses between them double
     */
    public OneTimeTask<String> task(String task, int tries, Consumer<String> work) {
        return Tasks.oneTime(TaskDescriptor.of(named(task, nodes.here()), String.class))
                .onFailure(FailureHandler.<String>maxRetries(tries)
                        .withBackoff(FIRST_PAUSE, 2)
                        .thenRemove())
                .execute((instance, context) ->
                        ScopedValue.where(AT_WORK, true).run(() -> work.accept(instance.getData())));
    }

    /** Such a job again and again. */
    public RecurringTask<Void> recurring(String task, Schedule schedule, Runnable work) {
        return Tasks.recurring(named(task, nodes.here()), schedule)
                .execute((instance, context) -> ScopedValue.where(AT_WORK, true).run(work));
    }
}

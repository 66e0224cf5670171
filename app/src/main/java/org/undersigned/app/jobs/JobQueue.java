package org.undersigned.app.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.undersigned.app.monitoring.Health;
import org.undersigned.app.monitoring.HealthCheck;
import org.undersigned.app.monitoring.Measure;
import org.undersigned.app.monitoring.Measures;

/** What is to be done now, how much of it is late, and who is there to do it. */
@Component
public class JobQueue implements Measures, HealthCheck {
    /** What is due is done within seconds, unless there is too much of it, or nobody. */
    static final Duration LATE = Duration.ofMinutes(5);
    /** Several looks. */
    private static final Duration UNSEEN = Duration.ofMinutes(1);

    /**
     * Jobs of a kind that are due, but for those that are being done.
     *
     * @param task name of the kind, without that of a node
     * @param overdue how many of them should have been done long ago
     */
    public record Due(String task, long jobs, long overdue) {}

    private final JobQueueStore store;
    private final Nodes nodes;

    JobQueue(JobQueueStore store, Nodes nodes) {
        this.store = store;
        this.nodes = nodes;
    }

    /** By their names. */
    public List<Due> due() {
        return store.due(LATE);
    }

    @Override
    public List<Measure> measures() {
        List<Due> due = due();
        Map<String, Long> kinds = new HashMap<>();
        due.forEach(kind -> kinds.put(kind.task(), kind.jobs()));
        List<Measure> measures = new ArrayList<>(List.of(
                Measure.of(
                        "undersigned_nodes",
                        "Processes that share the database, with those that were killed minutes ago.",
                        nodes.all().size()),
                Measure.of(
                        "undersigned_jobs_due",
                        "Jobs to be done now.",
                        due.stream().mapToLong(Due::jobs).sum()),
                Measure.of(
                        "undersigned_jobs_overdue",
                        "Jobs that should have been done five minutes ago.",
                        due.stream().mapToLong(Due::overdue).sum())));
        if (!kinds.isEmpty()) {
            measures.add(Measure.by(
                    "job", "undersigned_jobs_due_of_kind", "The same by their kind, where there are some.", kinds));
        }
        return measures;
    }

    @Override
    public String part() {
        return "node";
    }

    /** Whether this node is seen by the others: it says so by a job of its own. */
    @Override
    public Health health() {
        return store.isSeenWithin(nodes.here(), UNSEEN) ? Health.UP : Health.DEGRADED;
    }
}

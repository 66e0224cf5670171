package org.undersigned.app.jobs;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the table of jobs holds now. Reads only rows that are due, by the index on their time. */
@Repository
class JobQueueStore {
    private final JdbcClient jdbc;

    JobQueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JobQueue.Due> due(Duration late) {
        return jdbc.sql("""
                        SELECT split_part(task_name, '@', 1) AS task, count(*) AS jobs,
                            count(*) FILTER (WHERE execution_time < now() - make_interval(secs => ?)) AS overdue
                        FROM scheduled_tasks WHERE execution_time <= now() AND NOT picked GROUP BY 1 ORDER BY 1""")
                .param(late.toSeconds())
                .query((row, n) -> new JobQueue.Due(row.getString("task"), row.getLong("jobs"), row.getLong("overdue")))
                .list();
    }

    boolean isSeenWithin(String node, Duration time) {
        return jdbc.sql("SELECT count(*) FROM node WHERE id = ? AND seen_at > now() - make_interval(secs => ?)")
                        .params(node, time.toSeconds())
                        .query(Long.class)
                        .single()
                == 1;
    }
}

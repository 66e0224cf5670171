package org.undersigned.app.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nodes that are there, and the work that is left for those that are not. */
@Repository
class NodeStore {
    // Of advisory locks, whose numbers are shared with ledger and newsletter: chosen at random.
    private static final long MEMBERSHIP = 0x6e6f646573L;

    private final JdbcClient jdbc;

    NodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever stages for all nodes holds it shared until the commit: none comes to be in between. */
    void holdMembership() {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(?)")
                .param(MEMBERSHIP)
                .query((row, number) -> number)
                .list();
    }

    /** Waits until whatever was staged for the nodes before is committed. */
    void changeMembership() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(MEMBERSHIP)
                .query((row, number) -> number)
                .list();
    }

    List<String> ids() {
        return jdbc.sql("SELECT id FROM node ORDER BY id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<Node> all() {
        return jdbc.sql("SELECT * FROM node ORDER BY started_at, id")
                .query(NodeStore::node)
                .list();
    }

    void add(String id, String host, String program) {
        jdbc.sql("INSERT INTO node (id, host, program) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING")
                .params(id, host, program)
                .update();
    }

    /** @return whether it was still there */
    boolean isSeen(String id) {
        return jdbc.sql("UPDATE node SET seen_at = now() WHERE id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    /** By the database's clock, which is one for all. */
    void removeUnseenFor(Duration time) {
        jdbc.sql("DELETE FROM node WHERE seen_at < now() - make_interval(secs => ?)")
                .param(time.toSeconds())
                .update();
    }

    void removeAll() {
        jdbc.sql("DELETE FROM node").update();
    }

    void remove(String id) {
        jdbc.sql("DELETE FROM node WHERE id = ?").param(id).update();
    }

    /** What was to be done by nodes that are gone: it was theirs alone. */
    void removeWorkOfTheGone() {
        jdbc.sql("""
                        DELETE FROM scheduled_tasks
                        WHERE task_name LIKE '%@%'
                            AND split_part(task_name, '@', 2) NOT IN (SELECT id FROM node)
                        """).update();
    }

    /** For a database that only this process uses: what was running when the last one was killed runs nowhere. */
    void releaseWork() {
        jdbc.sql("UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL WHERE picked")
                .update();
    }

    /**
     * Has what is done once, and waits for a time after {@code latest}, be done now: a pause that is cut short harms
     * nobody. What somebody seems to have been doing later than that is given up soon, unless they still do it.
     */
    void bringForward(Instant latest, Instant now) {
        jdbc.sql("""
                        UPDATE scheduled_tasks SET execution_time = ?
                        WHERE NOT picked AND execution_time > ? AND task_instance <> ?""")
                .params(now.atOffset(ZoneOffset.UTC), latest.atOffset(ZoneOffset.UTC), RecurringTask.INSTANCE)
                .update();
        jdbc.sql("UPDATE scheduled_tasks SET last_heartbeat = ? WHERE picked AND last_heartbeat > ?")
                .params(now.atOffset(ZoneOffset.UTC), latest.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Node node(ResultSet row, int number) throws SQLException {
        return new Node(
                row.getString("id"),
                row.getString("host"),
                row.getString("program"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant());
    }
}

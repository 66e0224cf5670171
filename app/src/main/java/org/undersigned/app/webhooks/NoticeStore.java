package org.undersigned.app.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages to endpoints. In the caller's transaction. */
@Component
class NoticeStore {
    /** What is kept of an endpoint, beside what is still to be delivered. */
    static final int KEPT = 20;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Notice notice) {
        jdbc.sql("""
                        INSERT INTO webhook_notice (id, endpoint_id, type, body, created_at, begun_at, state, tries)
                        VALUES (?, ?, ?, ?, ?, ?, 'waiting', 0)""")
                .param(notice.id())
                .param(notice.endpoint())
                .param(notice.type())
                .param(notice.body())
                .param(notice.createdAt().atOffset(ZoneOffset.UTC))
                .param(notice.begunAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        DELETE FROM webhook_notice WHERE endpoint_id = ? AND state <> 'waiting' AND id NOT IN (
                            SELECT id FROM webhook_notice WHERE endpoint_id = ? ORDER BY created_at DESC, id LIMIT ?)""").params(notice.endpoint(), notice.endpoint(), KEPT).update();
    }

    /** The newest first. */
    List<Notice> newest(UUID endpoint) {
        return jdbc.sql("SELECT * FROM webhook_notice WHERE endpoint_id = ? ORDER BY created_at DESC, id LIMIT ?")
                .params(endpoint, KEPT)
                .query((row, n) -> notice(row))
                .list();
    }

    /** Empty for one that has arrived, or was given up. */
    Optional<Notice> waiting(UUID id) {
        return jdbc.sql("SELECT * FROM webhook_notice WHERE id = ? AND state = 'waiting'")
                .param(id)
                .query((row, n) -> notice(row))
                .optional();
    }

    void delivered(UUID id, int status, Instant now) {
        jdbc.sql("""
                        UPDATE webhook_notice
                        SET state = 'delivered', status = ?, failure = NULL, tried_at = ?, next_at = NULL
                        WHERE id = ?""").params(status, now.atOffset(ZoneOffset.UTC), id).update();
    }

    /** @param next when it is tried again; none where it is given up */
    void failed(UUID id, Attempt.Failed attempt, Instant now, Optional<Instant> next) {
        jdbc.sql("""
                        UPDATE webhook_notice
                        SET state = ?, status = nullif(?, 0), failure = nullif(?, ''), tried_at = ?, next_at = ?::timestamptz,
                            tries = tries + 1
                        WHERE id = ?""")
                .param(next.isPresent() ? Notice.State.WAITING.code() : Notice.State.FAILED.code())
                .param(attempt.status())
                .param(attempt.why())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(next.map(Instant::toString).orElse(null))
                .param(id)
                .update();
    }

    /** Not tried at all: its endpoint is switched off. */
    void leave(UUID id) {
        jdbc.sql("UPDATE webhook_notice SET state = 'failed', next_at = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    /** The same of all that wait for it. */
    void leaveAll(UUID endpoint) {
        jdbc.sql(
                        "UPDATE webhook_notice SET state = 'failed', next_at = NULL WHERE endpoint_id = ? AND state = 'waiting'")
                .param(endpoint)
                .update();
    }

    /** False for one that waits, is not this endpoint's, or is not there any more. */
    boolean begin(UUID endpoint, UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE webhook_notice
                        SET state = 'waiting', begun_at = ?, tries = 0, next_at = NULL, status = NULL, failure = NULL
                        WHERE id = ? AND endpoint_id = ? AND state <> 'waiting'""").params(now.atOffset(ZoneOffset.UTC), id, endpoint).update() == 1;
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                row.getString("type"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Notice.State.of(row.getString("state")),
                row.getInt("tries"),
                EndpointStore.moment(row, "next_at"),
                EndpointStore.moment(row, "tried_at"),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                Objects.requireNonNullElse(row.getString("failure"), ""));
    }
}

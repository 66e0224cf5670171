package org.undersigned.app.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.Subject;

/** Changes, until everybody was told. In the caller's transaction. */
@Component
class ToldStore {
    private final JdbcClient jdbc;

    ToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Change change) {
        jdbc.sql("""
                        INSERT INTO told_change (id, subject_kind, subject_id, kind, finding_id, due_on, happened_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(change.id())
                .param(change.subject().kind().name())
                .param(change.subject().id())
                .param(change.kind().name())
                .param(change.finding().orElse(null))
                .param(change.due().orElse(null))
                .param(change.happenedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The change, once: empty for whoever comes later. */
    Optional<Change> takeForNow(UUID id, Instant now) {
        return jdbc.sql("UPDATE told_change SET told_at = ? WHERE id = ? AND told_at IS NULL RETURNING *")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .query((row, n) -> change(row))
                .optional();
    }

    /** What happened before that moment and has been in no week's mail, once, in its order. */
    List<Change> takeForWeek(Instant before, Instant now) {
        return jdbc.sql("""
                        WITH taken AS (
                            UPDATE told_change SET week_told_at = ? WHERE week_told_at IS NULL AND happened_at < ?
                            RETURNING *)
                        SELECT * FROM taken ORDER BY happened_at, id""")
                .params(now.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                Change.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("finding_id", UUID.class)),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }
}

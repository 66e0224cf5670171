package org.undersigned.app.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;
import tools.jackson.databind.json.JsonMapper;

/** What drafts were. Called with the statement held, so that numbers are given one by one. */
@Component
class SnapshotStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ONE_SITTING = Duration.ofMinutes(10);
    private static final String COLUMNS = "number, person_id, kind, begun_at, saved_at, content";

    private final JdbcClient jdbc;

    SnapshotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what the draft is now; the saves of one sitting are one snapshot, as long as nothing is lost by that. */
    void keep(StatementId id, Snapshot.Content content, UUID by, Snapshot.Kind kind, Instant now) {
        Optional<Snapshot> same = kind == Snapshot.Kind.SAVED ? ofThisSitting(id, by, now) : Optional.empty();
        if (same.isPresent() && !same.get().content().losesIn(content)) {
            jdbc.sql("UPDATE draft_snapshot SET content = ?::jsonb, saved_at = ? WHERE statement_id = ? AND number = ?")
                    .param(JSON.writeValueAsString(content))
                    .param(now.atOffset(ZoneOffset.UTC))
                    .param(id.value())
                    .param(same.get().number())
                    .update();
            return;
        }
        jdbc.sql("""
                        INSERT INTO draft_snapshot (statement_id, number, person_id, kind, begun_at, saved_at, content)
                        SELECT :id, coalesce(max(number), 0) + 1, :by, :kind, :now, :now, :content::jsonb
                        FROM draft_snapshot WHERE statement_id = :id""")
                .param("id", id.value())
                .param("by", by)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("content", JSON.writeValueAsString(content))
                .update();
    }

    private Optional<Snapshot> ofThisSitting(StatementId id, UUID by, Instant now) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM draft_snapshot
                        WHERE statement_id = ? AND person_id = ? AND kind = 'saved' AND begun_at > ?
                        ORDER BY number DESC LIMIT 1""")
                .params(id.value(), by, now.minus(ONE_SITTING).atOffset(ZoneOffset.UTC))
                .query(SnapshotStore::snapshot)
                .optional();
    }

    /** Latest first. */
    List<Snapshot.Heading> all(StatementId id) {
        return jdbc.sql("""
                        SELECT number, person_id, kind, saved_at FROM draft_snapshot
                        WHERE statement_id = ? ORDER BY saved_at DESC, number DESC""")
                .param(id.value())
                .query((row, n) -> new Snapshot.Heading(
                        row.getInt("number"), row.getObject("person_id", UUID.class), kind(row), savedAt(row)))
                .list();
    }

    Optional<Snapshot> find(StatementId id, int number) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM draft_snapshot WHERE statement_id = ? AND number = ?")
                .params(id.value(), number)
                .query(SnapshotStore::snapshot)
                .optional();
    }

    private static Snapshot snapshot(ResultSet row, int n) throws SQLException {
        return new Snapshot(
                row.getInt("number"),
                row.getObject("person_id", UUID.class),
                kind(row),
                savedAt(row),
                JSON.readValue(row.getString("content"), Snapshot.Content.class));
    }

    private static Snapshot.Kind kind(ResultSet row) throws SQLException {
        return Snapshot.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    private static Instant savedAt(ResultSet row) throws SQLException {
        return row.getObject("saved_at", OffsetDateTime.class).toInstant();
    }
}

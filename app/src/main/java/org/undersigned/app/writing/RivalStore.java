package org.undersigned.app.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;
import tools.jackson.databind.json.JsonMapper;

/** Versions that wait for somebody to choose. */
@Component
class RivalStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    RivalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one person types on at one place, while it waits there, is one version: the latest. */
    void put(StatementId statement, Clash clash, UUID by, Instant now) {
        jdbc.sql("""
                        INSERT INTO draft_rival (id, statement_id, place, person_id, card, value, typed_at)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)
                        ON CONFLICT (statement_id, place, person_id)
                        DO UPDATE SET card = excluded.card, value = excluded.value, typed_at = excluded.typed_at""")
                .param(UUID.randomUUID())
                .param(statement.value())
                .param(clash.place())
                .param(by)
                .param(clash.card().map(JSON::writeValueAsString).orElse(null))
                .param(clash.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Rival> all(StatementId statement) {
        return jdbc.sql("SELECT * FROM draft_rival WHERE statement_id = ? ORDER BY typed_at, id")
                .param(statement.value())
                .query(RivalStore::rival)
                .list();
    }

    /** Takes it away in one statement, so that of two who choose at once only one does. */
    Optional<Rival> take(StatementId statement, UUID id) {
        return jdbc.sql("DELETE FROM draft_rival WHERE statement_id = ? AND id = ? RETURNING *")
                .params(statement.value(), id)
                .query(RivalStore::rival)
                .optional();
    }

    private static Rival rival(ResultSet row, int n) throws SQLException {
        return new Rival(
                row.getObject("id", UUID.class),
                row.getString("place"),
                row.getObject("person_id", UUID.class),
                Optional.ofNullable(row.getString("card")).map(card -> JSON.readValue(card, Card.class)),
                row.getString("value"),
                row.getObject("typed_at", OffsetDateTime.class).toInstant());
    }
}

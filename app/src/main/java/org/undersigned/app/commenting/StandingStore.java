package org.undersigned.app.commenting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Which statements take comments, and when coordinators were told of the queue. In the caller's transaction. */
@Component
class StandingStore {
    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Standing> of(StatementId statement) {
        return jdbc.sql("SELECT standing FROM comment_standing WHERE statement_id = ?")
                .param(statement.value())
                .query((row, n) -> Standing.fromStored(row.getString(1)).orElseThrow())
                .optional();
    }

    void put(StatementId statement, Standing standing) {
        jdbc.sql("""
                        INSERT INTO comment_standing (statement_id, standing) VALUES (?, ?)
                        ON CONFLICT (statement_id) DO UPDATE SET standing = excluded.standing""").params(statement.value(), standing.stored()).update();
    }

    void remove(StatementId statement) {
        jdbc.sql("DELETE FROM comment_standing WHERE statement_id = ?")
                .param(statement.value())
                .update();
    }

    Standing ofSite() {
        return jdbc.sql("SELECT standing FROM comment_site")
                .query((row, n) -> Standing.fromStored(row.getString(1)).orElseThrow())
                .optional()
                .orElse(Standing.CLOSED);
    }

    void putSite(Standing standing) {
        jdbc.sql("""
                        INSERT INTO comment_site (standing) VALUES (?)
                        ON CONFLICT (only_row) DO UPDATE SET standing = excluded.standing""").param(standing.stored()).update();
    }

    /** When coordinators were told last; no other transaction asks until this one ends. */
    Optional<Instant> toldHeld() {
        jdbc.sql("INSERT INTO comment_site DEFAULT VALUES ON CONFLICT DO NOTHING")
                .update();
        return jdbc.sql("SELECT told_at FROM comment_site FOR UPDATE")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    void told(Instant now) {
        jdbc.sql("UPDATE comment_site SET told_at = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

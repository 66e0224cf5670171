package org.undersigned.app.webhooks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** What is yet to be told, and what was told last. In the caller's transaction. */
@Component
class ChangeStore {
    /** A change that was noted. */
    record Change(StatementId statement, Kind kind, Instant occurredAt) {}

    /** What has changed. */
    enum Kind {
        PUBLICATION,
        SIGNATURES,
        TRANSLATIONS,
        DELIVERIES;

        private String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(StatementId statement, Kind kind, Instant now) {
        jdbc.sql("INSERT INTO webhook_change (statement_id, kind, occurred_at) VALUES (?, ?, ?)")
                .params(statement.value(), kind.code(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes what was noted: it is gone if the transaction succeeds, and there again if not. The oldest first. */
    List<Change> take(Set<Kind> kinds) {
        return jdbc.sql("""
                        WITH taken AS (DELETE FROM webhook_change WHERE kind = ANY (?) RETURNING *)
                        SELECT * FROM taken ORDER BY id""")
                .param(kinds.stream().map(Kind::code).toArray(String[]::new))
                .query((row, n) -> new Change(
                        new StatementId(row.getObject("statement_id", UUID.class)),
                        Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Facts> told(StatementId statement) {
        return jdbc.sql("SELECT * FROM webhook_told WHERE statement_id = ? FOR UPDATE")
                .param(statement.value())
                .query((row, n) -> new Facts(
                        row.getInt("revision"),
                        row.getInt("made"),
                        row.getInt("ended"),
                        Arrays.stream((String[]) row.getArray("translations").getArray())
                                .collect(Collectors.toSet())))
                .optional();
    }

    void setTold(StatementId statement, Facts facts) {
        jdbc.sql("""
                        INSERT INTO webhook_told (statement_id, revision, made, ended, translations) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (statement_id) DO UPDATE
                        SET revision = EXCLUDED.revision, made = EXCLUDED.made, ended = EXCLUDED.ended,
                            translations = EXCLUDED.translations""")
                .param(statement.value())
                .param(facts.revision())
                .param(facts.made())
                .param(facts.ended())
                .param(facts.translations().stream().sorted().toArray(String[]::new))
                .update();
    }
}

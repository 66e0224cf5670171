package org.undersigned.app.reviewing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Remarks, and when coordinators were told of them. */
@Component
class RemarkStore {
    private static final String SELECT = """
            SELECT r.*, coalesce(p.name, l.organisation) AS author FROM remark r
            LEFT JOIN person p ON p.id = r.person_id LEFT JOIN review_link l ON l.id = r.link_id
            """;

    private final JdbcClient jdbc;

    RemarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StatementId statement, Remark remark, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO remark (id, statement_id, block_id, kind, content, found, person_id, link_id, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(remark.id())
                .param(statement.value())
                .param(remark.block())
                .param(code(remark.kind()))
                .param(remark.content())
                .param(remark.found())
                .param(person)
                .param(remark.link().orElse(null))
                .param(remark.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Remark> all(StatementId statement) {
        return jdbc.sql(SELECT + "WHERE r.statement_id = ? ORDER BY r.made_at, r.id")
                .param(statement.value())
                .query(RemarkStore::remark)
                .list();
    }

    Optional<Remark> find(StatementId statement, UUID id) {
        return jdbc.sql(SELECT + "WHERE r.statement_id = ? AND r.id = ?")
                .params(statement.value(), id)
                .query(RemarkStore::remark)
                .optional();
    }

    int countOf(UUID link) {
        return jdbc.sql("SELECT count(*) FROM remark WHERE link_id = ?")
                .param(link)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** False where it was decided already. */
    boolean decide(UUID id, Remark.State state, String answer, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE remark SET state = ?, answer = ?, decided_by = ?, decided_at = ?
                        WHERE id = ? AND state = 'open'""")
                        .param(code(state))
                        .param(answer)
                        .param(by)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(id)
                        .update()
                == 1;
    }

    /** Statements with remarks that nobody was told of, and of which nobody was told anything since. */
    List<StatementId> toTell(Instant since) {
        return jdbc.sql("""
                        SELECT DISTINCT r.statement_id FROM remark r
                        LEFT JOIN review_digest d ON d.statement_id = r.statement_id
                        WHERE r.mailed_at IS NULL AND (d.mailed_at IS NULL OR d.mailed_at <= ?)""")
                .param(since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    /** A remark that coordinators are to be told of. */
    record Untold(String author, Optional<UUID> person) {}

    /** Marks them as told, and gives them. */
    List<Untold> tell(StatementId statement, Instant now) {
        jdbc.sql("""
                        INSERT INTO review_digest (statement_id, mailed_at) VALUES (?, ?)
                        ON CONFLICT (statement_id) DO UPDATE SET mailed_at = excluded.mailed_at""").params(statement.value(), now.atOffset(ZoneOffset.UTC)).update();
        return jdbc.sql("""
                        WITH told AS (
                            UPDATE remark SET mailed_at = ? WHERE statement_id = ? AND mailed_at IS NULL RETURNING *)
                        SELECT told.person_id, coalesce(p.name, l.organisation) AS author FROM told
                        LEFT JOIN person p ON p.id = told.person_id LEFT JOIN review_link l ON l.id = told.link_id
                        ORDER BY told.made_at""")
                .params(now.atOffset(ZoneOffset.UTC), statement.value())
                .query((row, n) -> new Untold(
                        row.getString("author"), Optional.ofNullable(row.getObject("person_id", UUID.class))))
                .list();
    }

    private static Remark remark(ResultSet row, int n) throws SQLException {
        return new Remark(
                row.getObject("id", UUID.class),
                row.getObject("block_id", UUID.class),
                Remark.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("content"),
                row.getString("found"),
                row.getString("author"),
                Optional.ofNullable(row.getObject("link_id", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Remark.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("answer"));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

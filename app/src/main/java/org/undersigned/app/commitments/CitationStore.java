package org.undersigned.app.commitments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** What coordinators say that statements cite. In the caller's transaction. */
@Component
class CitationStore {
    /**
     * One citation.
     *
     * @param demand the followed identity of a demand; else revision and ground are there
     */
    record Row(
            UUID id,
            UUID obligation,
            StatementId statement,
            Optional<UUID> demand,
            Optional<Integer> revision,
            Optional<Integer> ground) {}

    private static final RowMapper<Row> ROW = (row, n) -> new Row(
            row.getObject("id", UUID.class),
            row.getObject("obligation", UUID.class),
            new StatementId(row.getObject("statement_id", UUID.class)),
            Optional.ofNullable(row.getObject("demand_id", UUID.class)),
            Optional.ofNullable(row.getObject("revision", Integer.class)),
            Optional.ofNullable(row.getObject("ground", Integer.class)));

    private final JdbcClient jdbc;

    CitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes nothing where it was said before. */
    void add(Row row, UUID by, Instant now) {
        jdbc.sql("""
                        INSERT INTO obligation_citation (id, obligation, statement_id, demand_id, revision, ground,
                                                         cited_by, cited_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .param(row.id())
                .param(row.obligation())
                .param(row.statement().value())
                .param(row.demand().orElse(null))
                .param(row.revision().orElse(null))
                .param(row.ground().orElse(null))
                .param(by)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("SELECT * FROM obligation_citation WHERE id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM obligation_citation WHERE id = ?").param(id).update();
    }

    List<Row> of(StatementId statement) {
        return jdbc.sql("SELECT * FROM obligation_citation WHERE statement_id = ? ORDER BY cited_at, id")
                .param(statement.value())
                .query(ROW)
                .list();
    }

    /** Statements that cite one of these. */
    List<StatementId> citing(UUID[] obligations) {
        return jdbc.sql("SELECT DISTINCT statement_id FROM obligation_citation WHERE obligation = ANY (?)")
                .param(obligations)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }
}

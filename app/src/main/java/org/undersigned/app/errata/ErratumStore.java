package org.undersigned.app.errata;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;

/** Errata: rows are added and read, never changed. */
@Component
class ErratumStore {
    private static final RowMapper<NotedErratum> ERRATUM = (row, n) -> new NotedErratum(
            row.getObject("submission", UUID.class),
            row.getString("reads"),
            row.getString("means"),
            row.getObject("noted_at", OffsetDateTime.class).toInstant(),
            row.getString("addendum_sha256"));

    private final JdbcClient jdbc;

    ErratumStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Revision revision, NotedErratum noted) {
        jdbc.sql("""
                        INSERT INTO erratum (submission, statement_id, revision_sha256, reads, means, noted_at,
                                             addendum_sha256)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(noted.submission())
                .param(revision.statement().value())
                .param(revision.sha256())
                .param(noted.reads())
                .param(noted.means())
                .param(noted.notedAt().atOffset(ZoneOffset.UTC))
                .param(noted.addendumSha256())
                .update();
    }

    List<NotedErratum> of(StatementId statement, String revisionSha256) {
        return jdbc.sql("SELECT * FROM erratum WHERE statement_id = ? AND revision_sha256 = ? ORDER BY noted_at")
                .params(statement.value(), revisionSha256)
                .query(ERRATUM)
                .list();
    }

    /** The statements that have an erratum among these submissions. */
    List<StatementId> submitted(List<UUID> submissions) {
        return jdbc.sql("SELECT DISTINCT statement_id FROM erratum WHERE submission = ANY (?)")
                .param(submissions.toArray(UUID[]::new))
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }
}

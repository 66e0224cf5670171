package org.undersigned.app.findings;

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
import org.undersigned.app.statements.StatementId;

/** What was sent in, and what became of it. In the caller's transaction. */
@Component
class FindingDraftStore {
    private static final String OPEN =
            "NOT EXISTS (SELECT 1 FROM finding_draft_closed closed WHERE closed.draft = finding_draft.id)";

    private final JdbcClient jdbc;

    FindingDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where this one is there already. */
    boolean add(FindingDraft draft) {
        return jdbc.sql("""
                        INSERT INTO finding_draft (id, statement_id, subject_kind, subject, origin, origin_id, sender,
                                                   received_at, happened_on, language, words, source, copy_sha256)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""")
                        .param(draft.id())
                        .param(draft.statement().value())
                        .param(draft.subject()
                                .map(subject -> subject.kind().code())
                                .orElse(null))
                        .param(draft.subject().map(Subject::id).orElse(null))
                        .param(draft.origin().name())
                        .param(draft.originId())
                        .param(draft.sender())
                        .param(draft.receivedAt().atOffset(ZoneOffset.UTC))
                        .param(draft.content().happenedOn())
                        .param(draft.content().language())
                        .param(draft.content().words())
                        .param(draft.content().source().orElse(null))
                        .param(draft.copySha256().orElse(null))
                        .update()
                == 1;
    }

    Optional<FindingDraft> find(UUID id) {
        return jdbc.sql("SELECT * FROM finding_draft WHERE id = ?")
                .param(id)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** Those of which nobody has said that they are done with, the oldest first. */
    List<FindingDraft> open() {
        return jdbc.sql("SELECT * FROM finding_draft WHERE " + OPEN + " ORDER BY received_at, id")
                .query((row, n) -> draft(row))
                .list();
    }

    int countOpen(UUID originId) {
        return jdbc.sql("SELECT count(*) FROM finding_draft WHERE origin_id = ? AND " + OPEN)
                .param(originId)
                .query(Integer.class)
                .single();
    }

    void used(UUID draft, UUID finding) {
        jdbc.sql("INSERT INTO finding_draft_used (draft, finding) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(draft, finding)
                .update();
    }

    void close(UUID draft, UUID by, Instant now) {
        jdbc.sql("""
                        INSERT INTO finding_draft_closed (draft, closed_by, closed_at) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING""").params(draft, by, now.atOffset(ZoneOffset.UTC)).update();
    }

    private static FindingDraft draft(ResultSet row) throws SQLException {
        Optional<Subject> subject =
                Optional.ofNullable(row.getObject("subject", UUID.class)).isPresent()
                        ? Optional.of(new Subject(
                                Subject.Kind.of(row.getString("subject_kind")), row.getObject("subject", UUID.class)))
                        : Optional.empty();
        return new FindingDraft(
                row.getObject("id", UUID.class),
                new StatementId(row.getObject("statement_id", UUID.class)),
                subject,
                FindingDraft.Origin.valueOf(row.getString("origin")),
                row.getObject("origin_id", UUID.class),
                row.getString("sender"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                new FindingDraft.Content(
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("language"),
                        row.getString("words"),
                        Optional.ofNullable(row.getString("source"))),
                Optional.ofNullable(row.getString("copy_sha256")));
    }
}

package org.undersigned.app.inviting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations: what was answered. In the caller's transaction. */
@Component
class InvitationStore {
    /** What the table knows of one. */
    record Row(UUID signatory, Answer answer, Instant invitedAt, Optional<Instant> answeredAt) {}

    private static final RowMapper<Row> ROW = (row, n) -> new Row(
            row.getObject("signatory_id", UUID.class),
            Answer.fromStored(row.getString("answer")),
            row.getObject("invited_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant));

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(UUID signatory, UUID by, Instant now) {
        jdbc.sql("INSERT INTO invitation (signatory_id, answer, invited_by, invited_at) VALUES (?, 'invited', ?, ?)")
                .params(signatory, by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(UUID signatory) {
        return jdbc.sql("SELECT * FROM invitation WHERE signatory_id = ?")
                .param(signatory)
                .query(ROW)
                .optional();
    }

    Map<UUID, Row> among(List<UUID> signatories) {
        return jdbc
                .sql("SELECT * FROM invitation WHERE signatory_id = ANY (?)")
                .param(signatories.toArray(UUID[]::new))
                .query(ROW)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::signatory, Function.identity()));
    }

    /** Changes the answer only while it is open, so that a late click cannot undo a signature. */
    boolean answer(UUID signatory, Answer answer, Instant now) {
        return jdbc.sql("""
                        UPDATE invitation SET answer = ?, answered_at = ?
                        WHERE signatory_id = ? AND answer IN ('invited', 'considering', 'approved', 'withdrew')""")
                        .params(answer.stored(), now.atOffset(ZoneOffset.UTC), signatory)
                        .update()
                == 1;
    }

    void withdrew(UUID signatory, Instant now) {
        jdbc.sql(
                        "UPDATE invitation SET answer = 'withdrew', answered_at = ? WHERE signatory_id = ? AND answer = 'signed'")
                .params(now.atOffset(ZoneOffset.UTC), signatory)
                .update();
    }

    /** The coordinator asks again an organisation that had declined, had withdrawn, or whose mail went astray. */
    void reopen(UUID signatory) {
        jdbc.sql("""
                        UPDATE invitation SET answered_at = NULL,
                            answer = CASE WHEN answer IN ('declined', 'misdirected', 'withdrew') THEN 'invited' ELSE answer END
                        WHERE signatory_id = ? AND answer <> 'signed'""").param(signatory).update();
    }
}

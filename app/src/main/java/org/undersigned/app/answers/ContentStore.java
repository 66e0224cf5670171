package org.undersigned.app.answers;

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
import org.undersigned.app.answers.checking.Check;
import org.undersigned.app.answers.reading.Automatic;
import org.undersigned.app.answers.reading.Sender;
import org.undersigned.app.statements.StatementId;

/** What stands in messages. In the caller's transaction. */
@Component
class ContentStore {
    private static final String ANSWER = """
            SELECT m.id, m.statement_id, m.sha256, m.size, m.way, m.received_at, r.*
            FROM answer_message m LEFT JOIN answer_read r ON r.message = m.id
            """;

    private final JdbcClient jdbc;

    ContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it has been read before. */
    boolean add(UUID message, Answer.Content content) {
        boolean isNew = jdbc.sql("""
                        INSERT INTO answer_read (message, draft, sender_name, address, is_one, subject, sent_at,
                                                 automatic, words, is_whole)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message) DO NOTHING""")
                        .param(message)
                        .param(content.draft())
                        .param(content.sender().name())
                        .param(content.sender().address())
                        .param(content.sender().isOne())
                        .param(content.subject())
                        .param(content.sentAt()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                        .param(content.automatic().name())
                        .param(content.text())
                        .param(content.isWhole())
                        .update()
                == 1;
        if (isNew) {
            content.files().forEach(file -> addFile(message, file));
            for (int i = 0; i < content.checks().size(); i++) {
                addCheck(message, i, content.checks().get(i));
            }
        }
        return isNew;
    }

    private void addFile(UUID message, Answer.File file) {
        jdbc.sql("INSERT INTO answer_file (message, number, name, stated, size, sha256) VALUES (?, ?, ?, ?, ?, ?)")
                .params(message, file.number(), file.name(), file.stated(), file.size(), file.sha256())
                .update();
    }

    private void addCheck(UUID message, int number, Check check) {
        jdbc.sql("""
                        INSERT INTO answer_check (message, number, method, server, result, domain, is_aligned)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        message,
                        number,
                        check.method().name(),
                        check.by(),
                        check.result().name(),
                        check.domain(),
                        check.isAligned())
                .update();
    }

    /** The newest first, at most 200, without their files and checks. */
    List<Answer> of(StatementId statement) {
        return jdbc.sql(ANSWER + "WHERE m.statement_id = ? ORDER BY m.received_at DESC, m.id LIMIT 200")
                .param(statement.value())
                .query((row, n) -> answer(row, List.of(), List.of()))
                .list();
    }

    Optional<Answer> find(UUID id) {
        List<Answer.File> files = files(id);
        List<Check> checks = checks(id);
        return jdbc.sql(ANSWER + "WHERE m.id = ?")
                .param(id)
                .query((row, n) -> answer(row, files, checks))
                .optional();
    }

    private List<Answer.File> files(UUID message) {
        return jdbc.sql("SELECT * FROM answer_file WHERE message = ? ORDER BY number")
                .param(message)
                .query((row, n) -> new Answer.File(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("stated"),
                        row.getInt("size"),
                        row.getString("sha256")))
                .list();
    }

    private List<Check> checks(UUID message) {
        return jdbc.sql("SELECT * FROM answer_check WHERE message = ? ORDER BY number")
                .param(message)
                .query((row, n) -> new Check(
                        Check.Method.valueOf(row.getString("method")),
                        row.getString("server"),
                        Check.Result.valueOf(row.getString("result")),
                        row.getString("domain"),
                        row.getBoolean("is_aligned")))
                .list();
    }

    private static Answer answer(ResultSet row, List<Answer.File> files, List<Check> checks) throws SQLException {
        return new Answer(
                row.getObject("id", UUID.class),
                new StatementId(row.getObject("statement_id", UUID.class)),
                row.getString("sha256"),
                row.getInt("size"),
                Answer.Way.valueOf(row.getString("way")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                content(row, files, checks));
    }

    private static Optional<Answer.Content> content(ResultSet row, List<Answer.File> files, List<Check> checks)
            throws SQLException {
        Optional<UUID> draft = Optional.ofNullable(row.getObject("draft", UUID.class));
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> sentAt = Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return Optional.of(new Answer.Content(
                draft.get(),
                new Sender(row.getString("sender_name"), row.getString("address"), row.getBoolean("is_one")),
                row.getString("subject"),
                sentAt,
                Automatic.valueOf(row.getString("automatic")),
                row.getString("words"),
                row.getBoolean("is_whole"),
                files,
                checks));
    }
}

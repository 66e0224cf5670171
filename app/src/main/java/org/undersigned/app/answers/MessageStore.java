package org.undersigned.app.answers;

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

/** Messages as they came, in pieces, and the count of those that were too many. In the caller's transaction. */
@Component
class MessageStore {
    /** What is known of a message before it is read. */
    record Kept(UUID id, StatementId statement, String sha256, Optional<String> envelope, Instant receivedAt) {}

    /** What came in one day: messages of a sender, messages of all, and the bytes of those. */
    record Load(int ofSender, int ofAll, long bytes) {}

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else brings in mail for it: what is counted stays true. */
    void hold(StatementId statement) {
        jdbc.sql("SELECT 1 FROM answer_address WHERE statement_id = ? FOR UPDATE")
                .param(statement.value())
                .query(Integer.class)
                .optional();
    }

    boolean has(StatementId statement, String sha256) {
        return jdbc.sql("SELECT count(*) FROM answer_message WHERE statement_id = ? AND sha256 = ?")
                        .params(statement.value(), sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Load load(StatementId statement, String sender, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE sender = ?) AS of_sender, count(*) AS of_all,
                               coalesce(sum(size), 0) AS bytes
                        FROM answer_message WHERE statement_id = ? AND received_at > ?""")
                .params(sender, statement.value(), since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Load(row.getInt("of_sender"), row.getInt("of_all"), row.getLong("bytes")))
                .single();
    }

    void add(Kept message, int size, Answer.Way way, String sender) {
        jdbc.sql("""
                        INSERT INTO answer_message (id, statement_id, sha256, size, way, envelope, sender, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(message.id())
                .param(message.statement().value())
                .param(message.sha256())
                .param(size)
                .param(way.name())
                .param(message.envelope().orElse(null))
                .param(sender)
                .param(message.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void addPiece(UUID message, int number, byte[] bytes) {
        jdbc.sql("INSERT INTO answer_piece (message, number, bytes) VALUES (?, ?, ?)")
                .params(message, number, bytes)
                .update();
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("SELECT id, statement_id, sha256, envelope, received_at FROM answer_message WHERE id = ?")
                .param(id)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        new StatementId(row.getObject("statement_id", UUID.class)),
                        row.getString("sha256"),
                        Optional.ofNullable(row.getString("envelope")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Messages of which it is not known yet what stands in them, the oldest first. */
    List<UUID> unread() {
        return jdbc.sql("""
                        SELECT id FROM answer_message m
                        WHERE NOT EXISTS (SELECT 1 FROM answer_read r WHERE r.message = m.id)
                        ORDER BY received_at, id""").query((row, n) -> row.getObject("id", UUID.class)).list();
    }

    /** Numbered from 0; empty after the last. */
    Optional<byte[]> piece(UUID message, int number) {
        return jdbc.sql("SELECT bytes FROM answer_piece WHERE message = ? AND number = ?")
                .params(message, number)
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    void countBeyond(StatementId statement, LocalDate day, Answer.Reason reason) {
        jdbc.sql("""
                        INSERT INTO answer_beyond (statement_id, day, reason, times) VALUES (?, ?, ?, 1)
                        ON CONFLICT (statement_id, day, reason) DO UPDATE SET times = answer_beyond.times + 1""").params(statement.value(), day, reason.name()).update();
    }

    /** The newest day first. */
    List<Answer.Beyond> beyond(StatementId statement) {
        return jdbc.sql("SELECT * FROM answer_beyond WHERE statement_id = ? ORDER BY day DESC, reason LIMIT 30")
                .param(statement.value())
                .query((row, n) -> new Answer.Beyond(
                        row.getObject("day", LocalDate.class),
                        Answer.Reason.valueOf(row.getString("reason")),
                        row.getInt("times")))
                .list();
    }

    /** False where they were told since then. */
    boolean tell(StatementId statement, Instant since, Instant now) {
        return jdbc.sql("""
                        INSERT INTO answer_told (statement_id, told_at) VALUES (?, ?)
                        ON CONFLICT (statement_id) DO UPDATE SET told_at = EXCLUDED.told_at
                        WHERE answer_told.told_at <= ?""")
                        .params(statement.value(), now.atOffset(ZoneOffset.UTC), since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

package org.undersigned.app.commenting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.commenting.marking.Mark;
import org.undersigned.app.statements.StatementId;

/** Comments as their authors and readers have them. In the caller's transaction. */
@Component
class CommentStore {
    /** What a mailed link is good for. */
    enum Purpose {
        AUTHOR("author"),
        REPLIES("replies");

        private final String stored;

        Purpose(String stored) {
            this.stored = stored;
        }
    }

    private static final String IS_PUBLIC = "shown IS NOT NULL AND state IN ('approved', 'waiting')";

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, StatementId statement, Typed typed, String mailbox, List<Mark> marks, Instant now) {
        jdbc.sql("""
                        INSERT INTO comment (id, statement_id, answers, name, text, email, mailbox, language,
                            wants_replies, state, marks, network, written_at)
                        VALUES (:id, :statement, :answers, :name, :text, :email, :mailbox, :language,
                            :replies, 'asked', :marks, :network, :now)""")
                .param("id", id)
                .param("statement", statement.value())
                .param("answers", typed.answers().orElse(null), java.sql.Types.OTHER)
                .param("name", typed.name())
                .param("text", typed.text())
                .param("email", typed.email().value())
                .param("mailbox", mailbox)
                .param("language", typed.language())
                .param("replies", typed.wantsReplies())
                .param("marks", stored(marks))
                .param("network", typed.network())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Comment> find(UUID id) {
        return jdbc.sql("SELECT * FROM comment WHERE id = ?")
                .param(id)
                .query((row, n) -> comment(row))
                .optional();
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Comment> held(UUID id) {
        return jdbc.sql("SELECT * FROM comment WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> comment(row))
                .optional();
    }

    List<Comment> among(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM comment WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> comment(row))
                .list();
    }

    String network(UUID id) {
        return jdbc.sql("SELECT network FROM comment WHERE id = ?")
                .param(id)
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse("");
    }

    void addLink(UUID comment, byte[] tokenHash, Purpose purpose) {
        jdbc.sql("INSERT INTO comment_link (token_hash, comment_id, purpose) VALUES (?, ?, ?)")
                .params(tokenHash, comment, purpose.stored)
                .update();
    }

    Optional<UUID> behind(byte[] tokenHash, Purpose purpose) {
        return jdbc.sql("SELECT comment_id FROM comment_link WHERE token_hash = ? AND purpose = ?")
                .params(tokenHash, purpose.stored)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    void unconfirmed(UUID id, List<Mark> marks) {
        jdbc.sql("UPDATE comment SET state = 'unconfirmed', marks = ?, network = '' WHERE id = ?")
                .params(stored(marks), id)
                .update();
    }

    void waiting(UUID id, String text, List<Mark> marks, Instant now) {
        jdbc.sql("""
                        UPDATE comment SET state = 'waiting', text = ?, marks = ?, waiting_at = ?, decision = NULL
                        WHERE id = ?""")
                .params(text, stored(marks), now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void stopReplies(UUID id) {
        jdbc.sql("UPDATE comment SET wants_replies = false WHERE id = ?")
                .param(id)
                .update();
    }

    /** Deletes what somebody wrote. Where others have replied, a place without words is left. */
    void remove(UUID id) {
        jdbc.sql("DELETE FROM comment_before WHERE comment_id = ?").param(id).update();
        jdbc.sql("DELETE FROM comment_link WHERE comment_id = ?").param(id).update();
        jdbc.sql("""
                        UPDATE comment SET state = 'removed', name = '', text = '', shown = NULL, email = NULL, mailbox = NULL,
                            marks = '{}', network = '', wants_replies = false, decision = NULL
                        WHERE id = ?""").param(id).update();
        deleteEmptyPlaces();
    }

    void deleteEmptyPlaces() {
        jdbc.sql("""
                        DELETE FROM comment AS place WHERE place.state = 'removed'
                            AND NOT EXISTS (SELECT 1 FROM comment AS reply WHERE reply.answers = place.id)""").update();
    }

    /** What shows, and the places that hold what shows: in the order of writing. */
    List<Comment> shown(StatementId statement) {
        return jdbc.sql("SELECT * FROM comment AS c WHERE statement_id = ? AND (" + IS_PUBLIC + """
                         OR answers IS NULL AND EXISTS (SELECT 1 FROM comment AS reply WHERE reply.answers = c.id
                            AND reply.shown IS NOT NULL AND reply.state IN ('approved', 'waiting')))
                        ORDER BY written_at, id""")
                .param(statement.value())
                .query((row, n) -> comment(row))
                .list();
    }

    /** Approved some time ago, and nobody was told yet; no other node tells them until the transaction ends. */
    List<Comment> toTell(Instant approvedBefore, int most) {
        return jdbc.sql("""
                        SELECT * FROM comment WHERE state = 'approved' AND told_at IS NULL AND approved_at < ?
                        ORDER BY approved_at LIMIT ? FOR UPDATE SKIP LOCKED""")
                .params(approvedBefore.atOffset(ZoneOffset.UTC), most)
                .query((row, n) -> comment(row))
                .list();
    }

    void told(UUID id, Instant now) {
        jdbc.sql("UPDATE comment SET told_at = ? WHERE id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    List<Comment> fromMailbox(String mailbox) {
        return jdbc.sql("SELECT * FROM comment WHERE mailbox = ? ORDER BY written_at")
                .param(mailbox)
                .query((row, n) -> comment(row))
                .list();
    }

    List<UUID> unconfirmedBefore(Instant written) {
        return ids("state IN ('asked', 'unconfirmed') AND written_at < ?", written);
    }

    /** Refused, and decided by then. */
    List<UUID> refusedBefore(Instant decided) {
        return ids("state IN ('rejected', 'spam') AND decided_at < ?", decided);
    }

    private List<UUID> ids(String which, Instant before) {
        return jdbc.sql("SELECT id FROM comment WHERE " + which + " FOR UPDATE")
                .param(before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Of those that are decided: what waits for a moderator keeps its address until then. */
    void eraseAddresses(Instant decidedBefore) {
        jdbc.sql("""
                        UPDATE comment SET email = NULL, mailbox = NULL, wants_replies = false
                        WHERE email IS NOT NULL AND state = 'approved' AND decided_at < ?""").param(decidedBefore.atOffset(ZoneOffset.UTC)).update();
    }

    private static String[] stored(List<Mark> marks) {
        return marks.stream().map(Mark::stored).toArray(String[]::new);
    }

    static Comment comment(ResultSet row) throws SQLException {
        Array marks = row.getArray("marks");
        return new Comment(
                row.getObject("id", UUID.class),
                new StatementId(row.getObject("statement_id", UUID.class)),
                Optional.ofNullable(row.getObject("answers", UUID.class)),
                row.getString("name"),
                row.getString("text"),
                Optional.ofNullable(row.getString("shown")),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                row.getString("language"),
                row.getBoolean("wants_replies"),
                Comment.State.fromStored(row.getString("state")).orElseThrow(),
                Arrays.stream((String[]) marks.getArray())
                        .flatMap(mark -> Mark.fromStored(mark).stream())
                        .toList(),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("approved_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

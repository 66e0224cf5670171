package org.undersigned.app.commenting;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** The queue, and what was decided. In the caller's transaction. */
@Component
class ModerationStore {
    static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    private static final String MATCHING = """
             FROM comment WHERE state = :state
                AND (CAST(:statement AS uuid) IS NULL OR statement_id = :statement)
            """;

    private final JdbcClient jdbc;

    ModerationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec matching(String before, String after, QueueFilter filter) {
        return jdbc.sql(before + MATCHING + after)
                .param("state", filter.state().stored())
                .param("statement", filter.statement().orElse(null), Types.OTHER);
    }

    /** The longest waiting first; of what is decided the newest. */
    List<Comment> page(QueueFilter filter, int size, int offset) {
        String order = filter.state() == Comment.State.WAITING ? "waiting_at, id" : "decided_at DESC NULLS LAST, id";
        return matching("SELECT *", "ORDER BY " + order + " LIMIT :size OFFSET :offset", filter)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> CommentStore.comment(row))
                .list();
    }

    int count(QueueFilter filter) {
        return matching("SELECT count(*)", "", filter)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    Map<Comment.State, Integer> counts(Optional<UUID> statement) {
        Map<Comment.State, Integer> counts = new EnumMap<>(Comment.State.class);
        jdbc.sql("""
                        SELECT state, count(*) FROM comment
                        WHERE CAST(:statement AS uuid) IS NULL OR statement_id = :statement GROUP BY state""")
                .param("statement", statement.orElse(null), Types.OTHER)
                .query((row, n) ->
                        counts.put(Comment.State.fromStored(row.getString(1)).orElseThrow(), row.getInt(2)))
                .list();
        return counts;
    }

    /** All that match, but those that came into this state after the list was shown. */
    List<UUID> matching(QueueFilter filter, Instant shownAt) {
        return matching("SELECT id", "AND greatest(waiting_at, decided_at) <= :shown", filter)
                .param("shown", shownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<StatementId> statements() {
        return jdbc.sql("SELECT DISTINCT statement_id FROM comment WHERE state NOT IN ('asked', 'unconfirmed')")
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    void add(UUID id, Decision.What what, UUID by, Instant now) {
        jdbc.sql("INSERT INTO comment_decision (id, what, comments, decided_by, decided_at) VALUES (?, ?, 0, ?, ?)")
                .params(id, what.stored(), by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void size(UUID decision, int comments) {
        jdbc.sql("UPDATE comment_decision SET comments = ? WHERE id = ?")
                .params(comments, decision)
                .update();
    }

    void delete(UUID decision) {
        jdbc.sql("DELETE FROM comment_decision WHERE id = ?").param(decision).update();
    }

    List<StatementId> approve(Collection<UUID> ids, Instant shownAt, UUID decision, Instant now) {
        return decide("'waiting', 'rejected', 'spam'", """
                state = 'approved', shown = chosen.text,
                approved_at = CASE WHEN chosen.shown IS NULL THEN :now ELSE chosen.approved_at END""", ids, shownAt, decision, now);
    }

    /** A change of what was approved is undone; the approved words stay. */
    List<StatementId> reject(Collection<UUID> ids, Instant shownAt, UUID decision, Instant now) {
        return decide("'waiting', 'approved'", """
                state = CASE WHEN chosen.state = 'waiting' AND chosen.shown IS NOT NULL THEN 'approved' ELSE 'rejected' END,
                text = CASE WHEN chosen.state = 'waiting' THEN coalesce(chosen.shown, chosen.text) ELSE chosen.text END,
                shown = CASE WHEN chosen.state = 'waiting' THEN chosen.shown END""", ids, shownAt, decision, now);
    }

    List<StatementId> spam(Collection<UUID> ids, Instant shownAt, UUID decision, Instant now) {
        return decide("'waiting', 'approved', 'rejected'", "state = 'spam', shown = NULL", ids, shownAt, decision, now);
    }

    // What its author changed after the moderator had it on the screen is left alone.
    private List<StatementId> decide(
            String from, String become, Collection<UUID> ids, Instant shownAt, UUID decision, Instant now) {
        return jdbc.sql("""
                        WITH chosen AS (
                            SELECT * FROM comment WHERE id = ANY (:ids) AND state IN (%s)
                                AND (waiting_at IS NULL OR waiting_at <= :shown) ORDER BY id FOR UPDATE),
                        kept AS (
                            INSERT INTO comment_before (decision, comment_id, state, text, shown, decided_at, approved_at)
                            SELECT :decision, id, state, text, shown, decided_at, approved_at FROM chosen)
                        UPDATE comment SET %s, decision = :decision, decided_at = :now
                        FROM chosen WHERE comment.id = chosen.id RETURNING comment.statement_id""".formatted(from, become))
                .param("ids", ids.toArray(UUID[]::new))
                .param("shown", shownAt.atOffset(ZoneOffset.UTC))
                .param("decision", decision)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    /** False where it is not there, was undone before, or is too old. */
    boolean undo(UUID decision, Instant now) {
        return jdbc.sql("""
                        UPDATE comment_decision SET undone_at = ? WHERE id = ? AND undone_at IS NULL AND decided_at > ?""")
                        .params(
                                now.atOffset(ZoneOffset.UTC),
                                decision,
                                now.minus(UNDONE_WITHIN).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those of a decision as they were; what was changed or decided upon since is left alone. */
    List<StatementId> putBack(UUID decision) {
        return jdbc.sql("""
                        UPDATE comment SET state = was.state, text = was.text, shown = was.shown, decided_at = was.decided_at,
                            approved_at = was.approved_at, decision = NULL
                        FROM comment_before AS was
                        WHERE was.decision = :decision AND comment.id = was.comment_id AND comment.decision = :decision
                        RETURNING comment.statement_id""")
                .param("decision", decision)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    List<Decision> decisions(int most, Instant now) {
        return jdbc.sql("SELECT * FROM comment_decision WHERE decided_at > ? ORDER BY decided_at DESC, id LIMIT ?")
                .params(now.minus(UNDONE_WITHIN).atOffset(ZoneOffset.UTC), most)
                .query((row, n) -> new Decision(
                        row.getObject("id", UUID.class),
                        Decision.What.fromStored(row.getString("what")).orElseThrow(),
                        row.getInt("comments"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getObject("undone_at") != null))
                .list();
    }

    /** With what they found: it holds words that were not to stay. */
    void deleteOld(Instant now) {
        jdbc.sql("DELETE FROM comment_decision WHERE decided_at < ?")
                .param(now.minus(UNDONE_WITHIN).atOffset(ZoneOffset.UTC))
                .update();
    }
}

package org.undersigned.app.opencall;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Sign-ons as the review desk sees them, and what was decided. In the caller's transaction. */
@Component
class ReviewStore {
    static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    private static final String MATCHING = """
             FROM sign_on WHERE statement_id = :statement AND state = :state
                AND (:like = '' OR name ILIKE :like OR website ILIKE :like OR email ILIKE :like
                    OR (:key <> '' AND name_key LIKE '%' || :key || '%'))
                AND (:network = '' OR network = :network)
                AND (:domain = '' OR domain_key = :domain)
                AND (CAST(:minute AS timestamptz) IS NULL
                    OR (asked_at >= :minute AND asked_at < CAST(:minute AS timestamptz) + interval '1 minute'))
            """;

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long held() {
        return jdbc.sql("SELECT count(*) FROM sign_on WHERE state = 'held'")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String before, String after, StatementId statement, ReviewFilter filter) {
        String words = filter.words().strip();
        String like = words.isEmpty() ? "" : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        String key = words.isEmpty()
                ? ""
                : Folding.name(SignOn.Kind.ORGANISATION, words).key().replaceAll("[\\\\%_]", "");
        return jdbc.sql(before + MATCHING + after)
                .param("statement", statement.value())
                .param("state", filter.state().stored())
                .param("like", like)
                .param("key", key)
                .param("network", filter.network())
                .param("domain", filter.domain())
                .param(
                        "minute",
                        filter.from().map(from -> from.atOffset(ZoneOffset.UTC)).orElse(null),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }

    List<SignOn> page(StatementId statement, ReviewFilter filter, int size, int offset) {
        return matching("SELECT *", "ORDER BY asked_at DESC, id LIMIT :size OFFSET :offset", statement, filter)
                .param("size", size)
                .param("offset", offset)
                .query(SignOnStore::signOn)
                .list();
    }

    int count(StatementId statement, ReviewFilter filter) {
        return matching("SELECT count(*)", "", statement, filter)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    Map<SignOn.State, Integer> counts(StatementId statement) {
        Map<SignOn.State, Integer> counts = new EnumMap<>(SignOn.State.class);
        jdbc.sql("SELECT state, count(*) FROM sign_on WHERE statement_id = ? GROUP BY state")
                .param(statement.value())
                .query((row, n) ->
                        counts.put(SignOn.State.fromStored(row.getString(1)).orElseThrow(), row.getInt(2)))
                .list();
        return counts;
    }

    /** All that match, but those that came into this state after the list was shown. */
    List<UUID> matching(StatementId statement, ReviewFilter filter, Instant shownAt) {
        return matching("SELECT id", "AND changed_at <= :shown", statement, filter)
                .param("shown", shownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void add(UUID id, StatementId statement, Decision.What what, UUID by, Instant now) {
        jdbc.sql("""
                        INSERT INTO sign_on_decision (id, statement_id, what, sign_ons, decided_by, decided_at)
                        VALUES (?, ?, ?, 0, ?, ?)""")
                .params(id, statement.value(), what.stored(), by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void size(UUID decision, int signOns) {
        jdbc.sql("UPDATE sign_on_decision SET sign_ons = ? WHERE id = ?")
                .params(signOns, decision)
                .update();
    }

    void delete(UUID decision) {
        jdbc.sql("DELETE FROM sign_on_decision WHERE id = ?").param(decision).update();
    }

    /** Only what was confirmed by mail can be accepted, and only once for all. */
    int accept(StatementId statement, Collection<UUID> ids, UUID decision, Instant now) {
        return decide("""
                UPDATE sign_on SET state = 'accepted', carried_out = false, decision = :decision, changed_at = :now
                WHERE statement_id = :statement AND id IN (:ids) AND state = 'held'""", statement, ids, decision, now);
    }

    int refuse(StatementId statement, Collection<UUID> ids, UUID decision, Instant now) {
        return decide("""
                UPDATE sign_on SET state = 'refused', decision = :decision, changed_at = :now
                WHERE statement_id = :statement AND id IN (:ids) AND state IN ('held', 'waiting')""", statement, ids, decision, now);
    }

    int end(StatementId statement, Collection<UUID> ids, UUID decision, Instant now) {
        return decide("""
                UPDATE sign_on SET state = 'ended', carried_out = false, decision = :decision, changed_at = :now
                WHERE statement_id = :statement AND id IN (:ids) AND state = 'accepted' AND carried_out""", statement, ids, decision, now);
    }

    private int decide(String sql, StatementId statement, Collection<UUID> ids, UUID decision, Instant now) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql(sql)
                        .param("statement", statement.value())
                        .param("ids", ids)
                        .param("decision", decision)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
    }

    /** False where it is not there, was undone before, is too old, or cannot be undone. */
    boolean undo(StatementId statement, UUID decision, Instant now) {
        return jdbc.sql("""
                        UPDATE sign_on_decision SET undone_at = ? WHERE id = ? AND statement_id = ? AND undone_at IS NULL
                            AND what <> 'end' AND decided_at > ?""")
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(decision)
                        .param(statement.value())
                        .param(now.minus(UNDONE_WITHIN).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those of a decision as they were; a signature that was made has yet to be ended. */
    void putBack(UUID decision, Instant now) {
        jdbc.sql("""
                        UPDATE sign_on SET state = CASE WHEN confirmed_at IS NULL THEN 'waiting' ELSE 'held' END,
                            carried_out = signatory_id IS NULL, decision = NULL, changed_at = ?
                        WHERE decision = ? AND state IN ('accepted', 'refused')""").params(now.atOffset(ZoneOffset.UTC), decision).update();
    }

    List<Decision> decisions(StatementId statement, int most, Instant now) {
        RowMapper<Decision> decision = (row, n) -> {
            Instant at = row.getObject("decided_at", OffsetDateTime.class).toInstant();
            Decision.What what = Decision.What.fromStored(row.getString("what")).orElseThrow();
            boolean undone = row.getObject("undone_at") != null;
            boolean possible = !undone && what != Decision.What.END && at.isAfter(now.minus(UNDONE_WITHIN));
            return new Decision(row.getObject("id", UUID.class), what, row.getInt("sign_ons"), at, undone, possible);
        };
        return jdbc.sql("""
                        SELECT * FROM sign_on_decision WHERE statement_id = ? AND decided_at > ?
                        ORDER BY decided_at DESC LIMIT ?""")
                .params(statement.value(), now.minus(UNDONE_WITHIN).atOffset(ZoneOffset.UTC), most)
                .query(decision)
                .list();
    }

    /** Some whose signature has yet to be made or ended; nobody else carries these out until the transaction ends. */
    List<SignOn> toDo(StatementId statement, int most) {
        return jdbc.sql("""
                        SELECT * FROM sign_on WHERE statement_id = ? AND NOT carried_out
                        ORDER BY changed_at, id LIMIT ? FOR UPDATE SKIP LOCKED""")
                .params(statement.value(), most)
                .query(SignOnStore::signOn)
                .list();
    }

    int leftToDo(StatementId statement) {
        return jdbc.sql("SELECT count(*) FROM sign_on WHERE statement_id = ? AND NOT carried_out")
                .param(statement.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }
}

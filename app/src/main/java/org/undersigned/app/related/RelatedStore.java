package org.undersigned.app.related;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.searching.IndexedStatements.TellingWord;
import org.undersigned.app.statements.StatementId;

/** What is near to what. In the caller's transaction. */
@Component
class RelatedStore {
    private static final int ADVISORY_LOCK = 0x72656c61;
    private static final UUID NEVER = new UUID(0, 0);

    /** What more texts have in common tells nothing about which of them are near. */
    private static final int COMMON = 500;

    /** Words that are alike across languages, names and numbers: they tell half as much. */
    private static final String COSINE = "max(CASE WHEN language = '' THEN cosine / 2 ELSE cosine END)";

    private final JdbcClient jdbc;

    RelatedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another statement on a page; {@code called} tells how it was called. */
    record Shown(
            StatementId other,
            int organisations,
            boolean addressee,
            boolean similar,
            List<String> topics,
            String called,
            int signatures) {
        Shown {
            topics = List.copyOf(topics);
        }
    }

    /** Lets nobody else change anything here until the transaction ends. */
    void hold() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(ADVISORY_LOCK)
                .query((row, n) -> n)
                .list();
    }

    Map<StatementId, UUID> stamps() {
        Map<StatementId, UUID> stamps = new HashMap<>();
        jdbc.sql("SELECT statement_id, stamp FROM related_statement")
                .query((row, n) ->
                        stamps.put(new StatementId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
        return stamps;
    }

    void describe(StatementId id, List<TellingWord> words) {
        jdbc.sql("""
                        INSERT INTO related_statement (statement_id, stamp, due) VALUES (?, ?, true)
                        ON CONFLICT (statement_id) DO UPDATE SET stamp = excluded.stamp, due = true""").params(id.value(), NEVER).update();
        jdbc.sql("DELETE FROM related_word WHERE statement_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("""
                        INSERT INTO related_word (statement_id, language, word, weight)
                        SELECT ?, * FROM unnest(?::text[], ?::text[], ?::real[])""")
                .param(id.value())
                .param(words.stream().map(TellingWord::language).toArray(String[]::new))
                .param(words.stream().map(TellingWord::word).toArray(String[]::new))
                .param(words.stream().map(word -> (float) word.weight()).toArray(Float[]::new))
                .update();
    }

    void setStamp(StatementId id, UUID stamp) {
        jdbc.sql("UPDATE related_statement SET stamp = ? WHERE statement_id = ?")
                .params(stamp, id.value())
                .update();
    }

    void forgetStamps(Collection<StatementId> statements) {
        jdbc.sql("UPDATE related_statement SET stamp = ? WHERE statement_id = ANY (?)")
                .params(NEVER, ids(statements))
                .update();
    }

    /** Takes it away; whoever showed it is due. */
    void remove(StatementId id) {
        setDue(pairedWith(id, Integer.MAX_VALUE));
        jdbc.sql("DELETE FROM related_statement WHERE statement_id = ?")
                .param(id.value())
                .update();
    }

    /** Those whose words are most alike; of each word no more are looked at than it takes to see that it is common. */
    List<StatementId> alike(StatementId id, int most) {
        return jdbc.sql("""
                        WITH hit AS (
                            SELECT m.language, m.word, m.weight, o.statement_id, o.weight AS other
                            FROM related_word m CROSS JOIN LATERAL (
                                SELECT r.statement_id, r.weight FROM related_word r
                                WHERE r.language = m.language AND r.word = m.word LIMIT :common + 1) o
                            WHERE m.statement_id = :id),
                        counted AS (SELECT *, count(*) OVER (PARTITION BY language, word) AS texts FROM hit),
                        by_language AS (
                            SELECT statement_id, language, sum(weight * other) AS cosine FROM counted
                            WHERE texts <= :common AND statement_id <> :id GROUP BY statement_id, language)
                        SELECT statement_id FROM by_language GROUP BY statement_id
                        ORDER BY %s DESC, statement_id LIMIT :most""".formatted(COSINE))
                .param("id", id.value())
                .param("common", COMMON)
                .param("most", most)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How alike texts are, from 0 to 1: in the language in which they are most. */
    Map<StatementId, Double> cosines(StatementId id, Collection<StatementId> others) {
        Map<StatementId, Double> cosines = new HashMap<>();
        jdbc.sql("""
                        WITH by_language AS (
                            SELECT o.statement_id, o.language, sum(m.weight * o.weight) AS cosine
                            FROM related_word m JOIN related_word o ON o.language = m.language AND o.word = m.word
                            WHERE m.statement_id = ? AND o.statement_id = ANY (?)
                            GROUP BY o.statement_id, o.language)
                        SELECT statement_id, %s FROM by_language GROUP BY statement_id""".formatted(COSINE))
                .params(id.value(), ids(others))
                .query((row, n) -> cosines.put(new StatementId(row.getObject(1, UUID.class)), row.getDouble(2)))
                .list();
        return cosines;
    }

    /** Those that are kept as near to it, or it as near to them. */
    List<StatementId> pairedWith(StatementId id, int most) {
        return jdbc.sql("""
                        SELECT other_id FROM related_pair WHERE statement_id = :id
                        UNION SELECT statement_id FROM related_pair WHERE other_id = :id LIMIT :most""")
                .param("id", id.value())
                .param("most", most)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Keeps these as near to it, in the place of those before; and how near it is by now to whoever keeps it. */
    void setPairs(StatementId id, Map<StatementId, Nearness> nearest, Map<StatementId, Nearness> computed) {
        jdbc.sql("DELETE FROM related_pair WHERE statement_id = ?")
                .param(id.value())
                .update();
        nearest.forEach((other, near) -> jdbc.sql("""
                        INSERT INTO related_pair (statement_id, other_id, nearness, organisations, addressee, alike, topics)
                        SELECT ?, statement_id, ?, ?, ?, ?, ? FROM related_statement WHERE statement_id = ?""")
                .params(
                        id.value(),
                        near.value(),
                        near.organisations(),
                        near.addressee(),
                        near.similar(),
                        near.topics().toArray(String[]::new),
                        other.value())
                .update());
        computed.forEach((other, near) -> {
            if (near.isNear()) {
                jdbc.sql("""
                                UPDATE related_pair SET nearness = ?, organisations = ?, addressee = ?, alike = ?, topics = ?
                                WHERE statement_id = ? AND other_id = ?""")
                        .params(
                                near.value(),
                                near.organisations(),
                                near.addressee(),
                                near.similar(),
                                near.topics().toArray(String[]::new),
                                other.value(),
                                id.value())
                        .update();
            } else {
                jdbc.sql("DELETE FROM related_pair WHERE statement_id = ? AND other_id = ?")
                        .params(other.value(), id.value())
                        .update();
            }
        });
    }

    void setDue(Collection<StatementId> statements) {
        jdbc.sql("UPDATE related_statement SET due = true WHERE statement_id = ANY (?) AND NOT due")
                .param(ids(statements))
                .update();
    }

    void setSettled(StatementId id) {
        jdbc.sql("UPDATE related_statement SET due = false WHERE statement_id = ?")
                .param(id.value())
                .update();
    }

    List<StatementId> due() {
        return jdbc.sql("SELECT statement_id FROM related_statement WHERE due")
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The nearest by now, from either side; without what pages say of them. */
    List<Shown> nearest(StatementId id, int most) {
        return jdbc.sql("""
                        SELECT other, max(nearness) AS near, max(organisations), bool_or(addressee), bool_or(alike),
                               max(topics)
                        FROM (
                            SELECT other_id AS other, nearness, organisations, addressee, alike, topics
                            FROM related_pair WHERE statement_id = :id
                            UNION ALL
                            SELECT statement_id, nearness, organisations, addressee, alike, topics
                            FROM related_pair WHERE other_id = :id) p
                        GROUP BY other ORDER BY near DESC, other LIMIT :most""")
                .param("id", id.value())
                .param("most", most)
                .query((row, n) -> new Shown(
                        new StatementId(row.getObject(1, UUID.class)),
                        row.getInt(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        names(row.getArray(6)),
                        "",
                        0))
                .list();
    }

    List<Shown> shown(StatementId id) {
        return jdbc.sql("""
                        SELECT other_id, organisations, addressee, alike, topics, called, signatures FROM related_shown
                        WHERE statement_id = ? ORDER BY position""")
                .param(id.value())
                .query((row, n) -> new Shown(
                        new StatementId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        names(row.getArray(5)),
                        row.getString(6),
                        row.getInt(7)))
                .list();
    }

    void setShown(StatementId id, List<Shown> shown) {
        jdbc.sql("DELETE FROM related_shown WHERE statement_id = ?")
                .param(id.value())
                .update();
        for (int i = 0; i < shown.size(); i++) {
            Shown one = shown.get(i);
            jdbc.sql("""
                            INSERT INTO related_shown (statement_id, position, other_id, organisations, addressee, alike,
                                                       topics, called, signatures)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id.value(),
                            i,
                            one.other().value(),
                            one.organisations(),
                            one.addressee(),
                            one.similar(),
                            one.topics().toArray(String[]::new),
                            one.called(),
                            one.signatures())
                    .update();
        }
    }

    /** Pages that show another number of signatures for one of these than this. */
    Set<StatementId> showingOtherCounts(Map<StatementId, Integer> signatures) {
        List<Map.Entry<StatementId, Integer>> all = List.copyOf(signatures.entrySet());
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT s.statement_id FROM related_shown s
                        JOIN unnest(?::uuid[], ?::integer[]) AS n(id, signatures) ON n.id = s.other_id
                        WHERE s.signatures <> n.signatures""")
                .param(all.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .param(all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list());
    }

    private static List<String> names(Array topics) throws SQLException {
        return List.of((String[]) topics.getArray());
    }

    private static UUID[] ids(Collection<StatementId> statements) {
        return statements.stream().map(StatementId::value).toArray(UUID[]::new);
    }
}

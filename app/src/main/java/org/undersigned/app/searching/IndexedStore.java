package org.undersigned.app.searching;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.searching.IndexedStatements.Card;
import org.undersigned.app.searching.IndexedStatements.Shared;
import org.undersigned.app.searching.IndexedStatements.Stamped;
import org.undersigned.app.searching.IndexedStatements.TellingWord;
import org.undersigned.app.statements.StatementId;

/** The index of published statements: told to others; and how frequent words are. */
@Component
class IndexedStore {
    private final JdbcClient jdbc;

    IndexedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Title and beginning of a text. */
    record Text(String language, String stemming, String text) {}

    Map<StatementId, Stamped> all() {
        Map<StatementId, Stamped> all = new HashMap<>();
        jdbc.sql("SELECT statement_id, stamp, signatures FROM searched_statement")
                .query((row, n) -> all.put(
                        new StatementId(row.getObject(1, UUID.class)),
                        new Stamped(row.getObject(2, UUID.class), row.getInt(3))))
                .list();
        return all;
    }

    Map<String, Integer> languages() {
        Map<String, Integer> languages = new HashMap<>();
        jdbc.sql("SELECT language, count(*) FROM searched_text GROUP BY language")
                .query((row, n) -> languages.put(row.getString(1), row.getInt(2)))
                .list();
        return languages;
    }

    int countedTexts(String language) {
        return jdbc.sql("SELECT coalesce(sum(texts), 0) FROM searched_count WHERE language = ?")
                .param(language)
                .query(Integer.class)
                .single();
    }

    void recount(String language, int texts) {
        jdbc.sql("""
                        INSERT INTO searched_count (language, texts) VALUES (?, ?)
                        ON CONFLICT (language) DO UPDATE SET texts = excluded.texts""").params(language, texts).update();
        jdbc.sql("DELETE FROM searched_word WHERE language = ?").param(language).update();
        jdbc.sql("""
                        INSERT INTO searched_word (language, word, texts)
                        SELECT ?, word, ndoc
                        FROM ts_stat(format('SELECT words FROM searched_text WHERE language = %L', ?::text))""").params(language, language).update();
    }

    List<Text> texts(StatementId id) {
        return jdbc.sql("""
                        SELECT language, stemming, title || ' ' || body FROM searched_text WHERE statement_id = ?
                        ORDER BY position""")
                .param(id.value())
                .query((row, n) -> new Text(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** (1 + ln tf) · ln(1 + N / df), the heaviest first. What stands in nearly every text tells nothing. */
    List<TellingWord> heaviest(Text text, String plain, int most) {
        return jdbc.sql("""
                        SELECT word, weight FROM (
                            SELECT w.lexeme AS word,
                                   (1 + ln(cardinality(w.positions))) * ln(1 + n.texts / coalesce(f.texts, 1)::float8) AS weight
                            FROM unnest(to_tsvector(CAST(? AS regconfig), ?)) w
                            CROSS JOIN (SELECT greatest(coalesce(max(texts), 1), 1) AS texts
                                        FROM searched_count WHERE language = ?) n
                            LEFT JOIN searched_word f ON f.language = ? AND f.word = w.lexeme) x
                        ORDER BY weight DESC, word LIMIT ?""")
                .params(text.stemming(), plain, text.language(), text.language(), most)
                .query((row, n) -> new TellingWord(text.language(), row.getString(1), row.getDouble(2)))
                .list();
    }

    List<StatementId> akin(StatementId id, int most) {
        return jdbc.sql("""
                        (SELECT b.statement_id FROM searched_organisation a
                         JOIN searched_organisation b ON b.organisation_id = a.organisation_id
                         WHERE a.statement_id = :id AND b.statement_id <> :id
                         GROUP BY b.statement_id ORDER BY count(*) DESC, b.statement_id LIMIT :most)
                        UNION
                        (SELECT b.statement_id FROM searched_addressee a
                         JOIN searched_addressee b ON b.folded = a.folded
                         JOIN searched_statement s ON s.statement_id = b.statement_id
                         WHERE a.statement_id = :id AND b.statement_id <> :id
                         GROUP BY b.statement_id, s.published_at ORDER BY s.published_at DESC, b.statement_id LIMIT :most)""")
                .param("id", id.value())
                .param("most", most)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<StatementId, Shared> shared(StatementId id, Collection<StatementId> others) {
        Map<StatementId, Shared> common = new HashMap<>();
        jdbc.sql("""
                        SELECT o.id, s.shared, s.shared / sqrt(greatest(1.0, s.ours) * greatest(1.0, s.theirs)), s.addressee
                        FROM unnest(:others::uuid[]) AS o(id) CROSS JOIN LATERAL (
                            SELECT (SELECT count(*) FROM searched_organisation a
                                    JOIN searched_organisation b ON b.organisation_id = a.organisation_id
                                    WHERE a.statement_id = :id AND b.statement_id = o.id) AS shared,
                                   (SELECT count(*) FROM searched_organisation WHERE statement_id = :id) AS ours,
                                   (SELECT count(*) FROM searched_organisation WHERE statement_id = o.id) AS theirs,
                                   EXISTS (SELECT 1 FROM searched_addressee a JOIN searched_addressee b ON b.folded = a.folded
                                           WHERE a.statement_id = :id AND b.statement_id = o.id) AS addressee) s""")
                .param("id", id.value())
                .param("others", others.stream().map(StatementId::value).toArray(UUID[]::new))
                .query((row, n) -> common.put(
                        new StatementId(row.getObject(1, UUID.class)),
                        new Shared(row.getInt(2), row.getDouble(3), row.getBoolean(4))))
                .list();
        return common;
    }

    Optional<Card> card(StatementId id, String language) {
        return jdbc.sql("""
                        SELECT t.path, t.language, t.title, t.addressees, s.signatures
                        FROM searched_text t JOIN searched_statement s ON s.statement_id = t.statement_id
                        WHERE t.statement_id = ? ORDER BY t.language = ? DESC, t.position LIMIT 1""")
                .params(id.value(), language)
                .query((row, n) -> new Card(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Arrays.asList((String[]) row.getArray(4).getArray()),
                        row.getInt(5)))
                .optional();
    }
}

package org.undersigned.app.searching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The index of published statements: asked. In the caller's transaction. */
@Component
class SearchStore {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_CHOICES = 50;
    private static final int MOST_NAMES = 3;
    private static final int MOST_NAMES_LOOKED_AT = 2000;

    // Each text is asked in its own language: “-nights” has to leave out what an English text stems to “night”.
    private static final String HIT = """
            WITH asked AS MATERIALIZED (
                SELECT stemming, websearch_to_tsquery(stemming::regconfig, :plain)
                                 || websearch_to_tsquery(stemming::regconfig, :folded) AS query
                FROM (SELECT DISTINCT stemming FROM searched_text) s),
            hit AS (
                SELECT t.statement_id, t.language, a.query
                FROM asked a JOIN searched_text t ON t.words @@ a.query AND t.stemming = a.stemming)
            """;

    private static final String EVERYTHING = """
            WITH hit AS (
                SELECT t.statement_id, t.language, ''::tsquery AS query FROM searched_text t)
            """;

    private static final String CHOSEN = """
            , base AS MATERIALIZED (
                SELECT s.*, extract(year FROM s.published_at AT TIME ZONE 'UTC')::integer AS year,
                       :organisation = '' OR EXISTS (
                           SELECT 1 FROM searched_organisation o
                           WHERE o.statement_id = s.statement_id AND o.organisation_id::text = :organisation) AS by_organisation,
                       :addressee = '' OR EXISTS (
                           SELECT 1 FROM searched_addressee d
                           WHERE d.statement_id = s.statement_id AND d.folded = :addressee) AS by_addressee,
                       :state = '' OR s.state = :state OR :state = 'revised' AND s.number > 1 AS by_state,
                       :year = 0 OR extract(year FROM s.published_at AT TIME ZONE 'UTC') = :year AS by_year
                FROM searched_statement s WHERE s.statement_id IN (SELECT statement_id FROM hit))
            """;

    private static final String COUNTS = """
            SELECT 'all' AS kind, '' AS value, '' AS name, count(*) AS statements FROM base
            WHERE by_organisation AND by_addressee AND by_state AND by_year
            UNION ALL
            SELECT 'state', state, state, count(*) FROM base WHERE by_organisation AND by_addressee AND by_year GROUP BY state
            UNION ALL
            SELECT 'state', 'revised', 'revised', count(*) FROM base
            WHERE by_organisation AND by_addressee AND by_year AND number > 1 HAVING count(*) > 0
            UNION ALL
            SELECT 'year', year::text, year::text, count(*) FROM base
            WHERE by_organisation AND by_addressee AND by_state GROUP BY year
            UNION ALL
            (SELECT 'organisation', o.organisation_id::text, max(o.name), count(*)
             FROM base b JOIN searched_organisation o ON o.statement_id = b.statement_id
             WHERE by_addressee AND by_state AND by_year GROUP BY o.organisation_id
             ORDER BY o.organisation_id::text = :organisation DESC, count(*) DESC, max(o.name) LIMIT :choices)
            UNION ALL
            (SELECT 'addressee', d.folded, max(d.name), count(*)
             FROM base b JOIN searched_addressee d ON d.statement_id = b.statement_id
             WHERE by_organisation AND by_state AND by_year GROUP BY d.folded
             ORDER BY d.folded = :addressee DESC, count(*) DESC, max(d.name) LIMIT :choices)
            """;

    // Ranking reads the words of every text: of a common word, only the newest are put in order.
    private static final String PAGE = """
            , newest AS MATERIALIZED (
                SELECT statement_id, published_at FROM base
                WHERE by_organisation AND by_addressee AND by_state AND by_year
                ORDER BY published_at DESC, statement_id LIMIT :most),
            best AS (
                SELECT DISTINCT ON (h.statement_id) h.statement_id, h.language, n.published_at,
                       CASE WHEN :ranked THEN ts_rank('{0.1, 0.2, 0.4, 1.0}', t.words, h.query, 1) ELSE 0 END AS rank
                FROM newest n JOIN hit h ON h.statement_id = n.statement_id
                JOIN searched_text t ON t.statement_id = h.statement_id AND t.language = h.language
                ORDER BY h.statement_id, 4 DESC, h.language = :language DESC, t.position)
            SELECT b.statement_id, b.language, t.stemming, t.path, t.title, t.addressees, t.body,
                   s.number, s.published_at, s.state, s.signatures
            FROM (SELECT * FROM best ORDER BY rank DESC, published_at DESC, statement_id LIMIT :size OFFSET :from) b
            JOIN searched_text t ON t.statement_id = b.statement_id AND t.language = b.language
            JOIN searched_statement s ON s.statement_id = b.statement_id
            ORDER BY b.rank DESC, b.published_at DESC, b.statement_id
            """;

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of what; {@code kind} is one of all, organisation, addressee, state and year. */
    record Count(String kind, String value, String name, int statements) {}

    /** A text on the page. */
    record Row(
            UUID statement,
            String language,
            String stemming,
            String path,
            String title,
            List<String> addressees,
            String body,
            int number,
            OffsetDateTime publishedAt,
            String state,
            int signatures) {}

    /** Gives up whatever is asked until the transaction ends after a while, and has nothing compiled: that takes longer. */
    void limitTime() {
        jdbc.sql("SELECT set_config('statement_timeout', ?, true), set_config('jit', 'off', true)")
                .param(String.valueOf(PATIENCE.toMillis()))
                .query((row, n) -> row.getString(1))
                .single();
    }

    List<Count> counts(Search search, Question question) {
        return asked(hit(question) + CHOSEN + COUNTS, search, question)
                .param("choices", MOST_CHOICES)
                .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    List<Row> page(Search search, Question question) {
        return asked(hit(question) + CHOSEN + PAGE, search, question)
                .param("ranked", !question.isNothing())
                .param("language", search.language())
                .param("most", Search.MOST)
                .param("size", Search.ON_PAGE)
                .param("from", (search.page() - 1) * Search.ON_PAGE)
                .query(SearchStore::row)
                .list();
    }

    /** How PostgreSQL would go about it. */
    List<String> plan(Search search, Question question) {
        return asked("EXPLAIN " + hit(question) + CHOSEN + COUNTS, search, question)
                .param("choices", MOST_CHOICES)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static String hit(Question question) {
        return question.isNothing() ? EVERYTHING : HIT;
    }

    private JdbcClient.StatementSpec asked(String sql, Search search, Question question) {
        return jdbc.sql(sql)
                .param("plain", question.plain())
                .param("folded", question.folded())
                .param("organisation", search.organisation().map(UUID::toString).orElse(""))
                .param("addressee", search.addressee().map(Wording::folded).orElse(""))
                .param("state", search.state().map(State::code).orElse(""))
                .param("year", search.year().orElse(0));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("statement_id", UUID.class),
                row.getString("language"),
                row.getString("stemming"),
                row.getString("path"),
                row.getString("title"),
                Arrays.asList((String[]) row.getArray("addressees").getArray()),
                row.getString("body"),
                row.getInt("number"),
                row.getObject("published_at", OffsetDateTime.class),
                row.getString("state"),
                row.getInt("signatures"));
    }

    /** Those among the words of one language that have the stem of one that is looked for. */
    List<String> alike(String stemming, Collection<String> words, Question question) {
        return jdbc.sql("""
                        SELECT w FROM unnest(?::text[], ?::text[]) AS x(w, f),
                            (SELECT CAST(? AS regconfig) AS stemming, websearch_to_tsquery(CAST(? AS regconfig), ?) AS query) a
                        WHERE to_tsvector(a.stemming, w) @@ a.query OR f <> w AND to_tsvector(a.stemming, f) @@ a.query""")
                .param(words.toArray(String[]::new))
                .param(words.stream().map(Wording::letters).toArray(String[]::new))
                .param(stemming)
                .param(stemming)
                .param(question.any())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Organisations under these whose names hold what is looked for, a few of each. */
    Map<UUID, List<String>> names(List<Row> rows, Question question) {
        return jdbc
                .sql("""
                        SELECT s.statement_id, n.name
                        FROM unnest(?::uuid[], ?::text[]) AS s(statement_id, stemming)
                        CROSS JOIN LATERAL (
                            SELECT o.name FROM (
                                SELECT name, called FROM searched_organisation
                                WHERE statement_id = s.statement_id LIMIT ?) o
                            WHERE to_tsvector(s.stemming::regconfig, o.called)
                                  @@ websearch_to_tsquery(s.stemming::regconfig, ?)
                            ORDER BY o.name LIMIT ?) n""")
                .param(rows.stream().map(Row::statement).toArray(UUID[]::new))
                .param(rows.stream().map(Row::stemming).toArray(String[]::new))
                .param(MOST_NAMES_LOOKED_AT)
                .param(question.any())
                .param(MOST_NAMES)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Where each of these can be read: the paths by language. */
    Map<UUID, Map<String, String>> languages(List<Row> rows) {
        Map<UUID, Map<String, String>> languages = new HashMap<>();
        jdbc.sql("SELECT statement_id, language, path FROM searched_text WHERE statement_id = ANY (?)")
                .param(rows.stream().map(Row::statement).toArray(UUID[]::new))
                .query((row, n) -> languages
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                        .put(row.getString(2), row.getString(3)))
                .list();
        return languages;
    }
}

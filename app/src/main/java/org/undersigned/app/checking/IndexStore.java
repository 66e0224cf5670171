package org.undersigned.app.checking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.PublishedRevision;
import org.undersigned.app.statements.StatementId;

/** The index of published texts. In the caller's transaction; several nodes may fill it at once. */
@Component
class IndexStore {
    /** What more texts have in common tells nothing about which of them a copy is. */
    private static final int COMMON = 32;

    /** What shares less than this part of what the first shares does so by chance. */
    private static final int FAR_BEHIND = 8;

    private static final int MOST_COMMON_LOOKED_FOR = 100;
    private static final RowMapper<TextKey> KEY = (row, n) -> new TextKey(
            new PublishedRevision.Key(new StatementId(row.getObject(1, UUID.class)), row.getInt(2)), row.getString(3));

    private final JdbcClient jdbc;

    IndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the index; {@code signatures} as counted when its marks were made. */
    record Indexed(TextKey key, int signatures) {}

    /** Signed texts; their translations are indexed with them. */
    List<Indexed> all(int way) {
        return jdbc.sql("""
                        SELECT statement_id, number, language, signatures FROM check_text
                        WHERE way = ? AND language = ''""")
                .param(way)
                .query((row, n) -> new Indexed(Objects.requireNonNull(KEY.mapRow(row, n)), row.getInt(4)))
                .list();
    }

    void deleteTranslations(StatementId statement) {
        jdbc.sql("DELETE FROM check_text WHERE statement_id = ? AND language <> ''")
                .param(statement.value())
                .update();
    }

    void deleteOtherWays(int way) {
        jdbc.sql("DELETE FROM check_text WHERE way <> ?").param(way).update();
    }

    /** Empty where it is there already: of two nodes, one adds it. */
    Optional<Long> add(TextKey key, int way) {
        return jdbc.sql("""
                        INSERT INTO check_text (statement_id, number, language, way, signatures) VALUES (?, ?, ?, ?, -1)
                        ON CONFLICT DO NOTHING RETURNING id""")
                .params(key.revision().statement().value(), key.revision().number(), key.language(), way)
                .query(Long.class)
                .optional();
    }

    void addFingerprints(long text, List<Long> fingerprints) {
        jdbc.sql("INSERT INTO check_fingerprint SELECT f, ? FROM unnest(?::bigint[]) f ON CONFLICT DO NOTHING")
                .param(text)
                .param(fingerprints.toArray(Long[]::new))
                .update();
    }

    /** In place of those that it had. */
    void setMarks(TextKey key, List<Long> marks, int signatures) {
        Optional<Long> text = jdbc.sql("""
                        UPDATE check_text SET signatures = ? WHERE statement_id = ? AND number = ? AND language = ?
                        RETURNING id""")
                .params(
                        signatures,
                        key.revision().statement().value(),
                        key.revision().number(),
                        key.language())
                .query(Long.class)
                .optional();
        text.ifPresent(id -> {
            jdbc.sql("DELETE FROM check_mark WHERE text_id = ?").param(id).update();
            jdbc.sql("INSERT INTO check_mark SELECT m, ? FROM unnest(?::bigint[]) m ON CONFLICT DO NOTHING")
                    .param(id)
                    .param(marks.toArray(Long[]::new))
                    .update();
        });
    }

    /** Texts that share what few texts have, those that share most of it first. */
    List<TextKey> sharingFingerprints(List<Long> fingerprints, int most) {
        return sharing("check_fingerprint", "fingerprint", fingerprints, most);
    }

    List<TextKey> sharingMarks(List<Long> marks, int most) {
        return sharing("check_mark", "mark", marks, most);
    }

    // Each number is looked up once, and no further than it takes to see that it is common: whatever a copy holds, the
    // work stays in proportion to its length.
    private List<TextKey> sharing(String table, String column, List<Long> numbers, int most) {
        return jdbc.sql("""
                        WITH hit AS (
                            SELECT n.number, t.text_id FROM unnest(?::bigint[]) AS n(number)
                            CROSS JOIN LATERAL (
                                SELECT i.text_id FROM %1$s i WHERE i.%2$s = n.number LIMIT %3$d + 1) t),
                        counted AS (SELECT text_id, count(*) OVER (PARTITION BY number) AS texts FROM hit),
                        scored AS (
                            SELECT text_id, sum(1.0 / texts) AS score FROM counted WHERE texts <= %3$d GROUP BY text_id)
                        SELECT t.statement_id, t.number, t.language FROM scored s JOIN check_text t ON t.id = s.text_id
                        WHERE s.score * %4$d >= (SELECT max(score) FROM scored)
                        ORDER BY s.score DESC, t.number DESC LIMIT ?""".formatted(table, column, COMMON, FAR_BEHIND))
                .param(numbers.toArray(Long[]::new))
                .param(most)
                .query(KEY)
                .list();
    }

    /** For a copy of which nothing is rare: whatever shares most of its first runs. */
    List<TextKey> sharingCommonFingerprints(List<Long> fingerprints, int most) {
        Long[] some = fingerprints.stream().limit(MOST_COMMON_LOOKED_FOR).toArray(Long[]::new);
        return jdbc.sql("""
                        WITH shared AS (
                            SELECT text_id, count(*) AS runs FROM check_fingerprint
                            WHERE fingerprint = ANY(?::bigint[]) GROUP BY text_id ORDER BY runs DESC, text_id DESC LIMIT ?)
                        SELECT t.statement_id, t.number, t.language FROM shared c JOIN check_text t ON t.id = c.text_id
                        ORDER BY c.runs DESC""").param(some).param(most).query(KEY).list();
    }
}

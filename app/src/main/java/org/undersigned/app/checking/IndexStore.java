package org.undersigned.app.checking;

import java.util.List;
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
    private static final RowMapper<PublishedRevision.Key> KEY =
            (row, n) -> new PublishedRevision.Key(new StatementId(row.getObject(1, UUID.class)), row.getInt(2));

    private final JdbcClient jdbc;

    IndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the index; {@code signatures} as counted when its marks were made. */
    record Indexed(PublishedRevision.Key key, int signatures) {}

    List<Indexed> all(int way) {
        return jdbc.sql("SELECT statement_id, number, signatures FROM check_text WHERE way = ?")
                .param(way)
                .query((row, n) -> new Indexed(
                        new PublishedRevision.Key(new StatementId(row.getObject(1, UUID.class)), row.getInt(2)),
                        row.getInt(3)))
                .list();
    }

    void deleteOtherWays(int way) {
        jdbc.sql("DELETE FROM check_text WHERE way <> ?").param(way).update();
    }

    /** Empty where it is there already: of two nodes, one adds it. */
    Optional<Long> add(PublishedRevision.Key key, int way) {
        return jdbc.sql("""
                        INSERT INTO check_text (statement_id, number, way, signatures) VALUES (?, ?, ?, -1)
                        ON CONFLICT DO NOTHING RETURNING id""")
                .params(key.statement().value(), key.number(), way)
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
    void setMarks(PublishedRevision.Key key, List<Long> marks, int signatures) {
        Optional<Long> text = jdbc.sql(
                        "UPDATE check_text SET signatures = ? WHERE statement_id = ? AND number = ? RETURNING id")
                .params(signatures, key.statement().value(), key.number())
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
    List<PublishedRevision.Key> sharingFingerprints(List<Long> fingerprints, int most) {
        return sharing("check_fingerprint", "fingerprint", fingerprints, most);
    }

    List<PublishedRevision.Key> sharingMarks(List<Long> marks, int most) {
        return sharing("check_mark", "mark", marks, most);
    }

    // Each number is looked up once, and no further than it takes to see that it is common: whatever a copy holds, the
    // work stays in proportion to its length.
    private List<PublishedRevision.Key> sharing(String table, String column, List<Long> numbers, int most) {
        return jdbc.sql("""
                        WITH hit AS (
                            SELECT n.number, t.text_id FROM unnest(?::bigint[]) AS n(number)
                            CROSS JOIN LATERAL (
                                SELECT i.text_id FROM %1$s i WHERE i.%2$s = n.number LIMIT %3$d + 1) t),
                        counted AS (SELECT text_id, count(*) OVER (PARTITION BY number) AS texts FROM hit),
                        scored AS (
                            SELECT text_id, sum(1.0 / texts) AS score FROM counted WHERE texts <= %3$d GROUP BY text_id)
                        SELECT t.statement_id, t.number FROM scored s JOIN check_text t ON t.id = s.text_id
                        WHERE s.score * %4$d >= (SELECT max(score) FROM scored)
                        ORDER BY s.score DESC, t.number DESC LIMIT ?""".formatted(table, column, COMMON, FAR_BEHIND))
                .param(numbers.toArray(Long[]::new))
                .param(most)
                .query(KEY)
                .list();
    }

    /** For a copy of which nothing is rare: whatever shares most of its first runs. */
    List<PublishedRevision.Key> sharingCommonFingerprints(List<Long> fingerprints, int most) {
        Long[] some = fingerprints.stream().limit(MOST_COMMON_LOOKED_FOR).toArray(Long[]::new);
        return jdbc.sql("""
                        WITH shared AS (
                            SELECT text_id, count(*) AS runs FROM check_fingerprint
                            WHERE fingerprint = ANY(?::bigint[]) GROUP BY text_id ORDER BY runs DESC, text_id DESC LIMIT ?)
                        SELECT t.statement_id, t.number FROM shared c JOIN check_text t ON t.id = c.text_id
                        ORDER BY c.runs DESC""").param(some).param(most).query(KEY).list();
    }
}

package org.undersigned.app.statements;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Parsed;
import org.undersigned.text.StatementText;

/** Revisions and publications: rows are added and read, never changed. */
@Component
class RevisionStore {
    private static final String SELECT = """
            SELECT r.*,
                ARRAY(SELECT block FROM revision_ground g WHERE g.statement_id = r.statement_id AND g.number = r.number
                    ORDER BY block, happened_on) AS ground_blocks,
                ARRAY(SELECT happened_on FROM revision_ground g WHERE g.statement_id = r.statement_id
                    AND g.number = r.number ORDER BY block, happened_on) AS ground_dates,
                ARRAY(SELECT block FROM revision_source s WHERE s.statement_id = r.statement_id AND s.number = r.number
                    ORDER BY block, position) AS source_blocks,
                ARRAY(SELECT address FROM revision_source s WHERE s.statement_id = r.statement_id
                    AND s.number = r.number ORDER BY block, position) AS source_addresses
            FROM revision r
            """;

    private record Also(int number, Translation translation) {}

    private final JdbcClient jdbc;

    RevisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void freeze(Revision revision, UUID submission) {
        jdbc.sql("""
                        INSERT INTO revision (statement_id, number, language, title, canonical, sha256, addressees,
                                              frozen_at, submission)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(revision.statement().value())
                .param(revision.number())
                .param(revision.language())
                .param(revision.text().title())
                .param(CanonicalText.render(revision.text()))
                .param(revision.sha256())
                .param(revision.addressees().toArray(String[]::new))
                .param(revision.frozenAt().atOffset(ZoneOffset.UTC))
                .param(submission)
                .update();
        revision.grounds()
                .forEach((block, dates) -> dates.forEach(date -> jdbc.sql(
                                "INSERT INTO revision_ground (statement_id, number, block, happened_on) VALUES (?, ?, ?, ?)")
                        .params(revision.statement().value(), revision.number(), block, date)
                        .update()));
        revision.sources().forEach((block, sources) -> freeze(revision, block, sources));
    }

    /** A further text that signatures of the revision cover. */
    void freeze(Revision revision, Translation translation, UUID submission) {
        jdbc.sql("""
                        INSERT INTO revision_translation
                            (statement_id, number, language, canonical, sha256, addressees, submission)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(revision.statement().value())
                .param(revision.number())
                .param(translation.language())
                .param(CanonicalText.render(translation.text()))
                .param(translation.sha256())
                .param(translation.addressees().toArray(String[]::new))
                .param(submission)
                .update();
    }

    List<StatementId> withSource(String part) {
        return jdbc.sql("SELECT DISTINCT statement_id FROM revision_source WHERE strpos(address, ?) > 0")
                .param(part)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    private void freeze(Revision revision, int block, List<WebSource> sources) {
        for (int i = 0; i < sources.size(); i++) {
            jdbc.sql("""
                            INSERT INTO revision_source (statement_id, number, block, position, address)
                            VALUES (?, ?, ?, ?, ?)""")
                    .param(revision.statement().value())
                    .param(revision.number())
                    .param(block)
                    .param(i)
                    .param(sources.get(i).address())
                    .update();
        }
    }

    Optional<Revision> latest(StatementId statement) {
        return complete(jdbc.sql(SELECT + "WHERE r.statement_id = ? ORDER BY r.number DESC LIMIT 1")
                .param(statement.value())
                .query((row, n) -> revision(statement, row))
                .optional());
    }

    Optional<Revision> latestPublished(StatementId statement) {
        return complete(jdbc.sql(SELECT + """
                        WHERE r.statement_id = :statement
                            AND r.number = (SELECT max(number) FROM publication WHERE statement_id = :statement)""")
                .param("statement", statement.value())
                .query((row, n) -> revision(statement, row))
                .optional());
    }

    /** The first one first. */
    List<Revision> all(StatementId statement) {
        List<Revision> revisions = jdbc.sql(SELECT + "WHERE r.statement_id = ? ORDER BY r.number")
                .param(statement.value())
                .query((row, n) -> revision(statement, row))
                .list();
        Map<Integer, List<Translation>> also = alsoSigned(statement);
        return revisions.stream()
                .map(revision -> revision.with(also.getOrDefault(revision.number(), List.of())))
                .toList();
    }

    private Optional<Revision> complete(Optional<Revision> revision) {
        return revision.map(found -> found.with(alsoSigned(found.statement(), found.number())));
    }

    /** By digest. */
    Map<String, String> titles(Collection<String> sha256) {
        Map<String, String> titles = new HashMap<>();
        jdbc.sql("SELECT sha256, title FROM revision WHERE sha256 = ANY (?)")
                .param(sha256.toArray(String[]::new))
                .query(row -> {
                    titles.put(row.getString("sha256"), row.getString("title"));
                });
        return titles;
    }

    boolean holds(String sha256) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM revision WHERE sha256 = :sha256)
                            OR EXISTS (SELECT FROM revision_translation WHERE sha256 = :sha256)""")
                .param("sha256", sha256)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** The ledger submission under which a revision was recorded. */
    Optional<UUID> submissionOf(StatementId statement, int number) {
        return jdbc.sql("SELECT submission FROM revision WHERE statement_id = ? AND number = ?")
                .params(statement.value(), number)
                .query(UUID.class)
                .optional();
    }

    void publish(StatementId statement, int number, Instant at, UUID submission) {
        jdbc.sql("INSERT INTO publication (statement_id, number, published_at, submission) VALUES (?, ?, ?, ?)")
                .params(statement.value(), number, at.atOffset(ZoneOffset.UTC), submission)
                .update();
    }

    Optional<Instant> publishedAt(StatementId statement, int number) {
        return jdbc.sql("SELECT published_at FROM publication WHERE statement_id = ? AND number = ?")
                .params(statement.value(), number)
                .query((row, n) ->
                        row.getObject("published_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<UUID> submissionOfPublication(StatementId statement, int number) {
        return jdbc.sql("SELECT submission FROM publication WHERE statement_id = ? AND number = ?")
                .params(statement.value(), number)
                .query(UUID.class)
                .optional();
    }

    /** The statements that have a publication among these submissions. */
    List<StatementId> publishedUnder(List<UUID> submissions) {
        return jdbc.sql("SELECT DISTINCT statement_id FROM publication WHERE submission = ANY (?)")
                .param(submissions.toArray(UUID[]::new))
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    // Asks nothing more while its row is open: each question would take a further connection.
    private static Revision revision(StatementId statement, ResultSet row) throws SQLException {
        return new Revision(
                statement,
                row.getInt("number"),
                row.getString("language"),
                text(row.getBytes("canonical")),
                row.getString("sha256"),
                List.of((String[]) row.getArray("addressees").getArray()),
                byBlock(
                        row,
                        "ground_blocks",
                        (Date[]) row.getArray("ground_dates").getArray(),
                        Date::toLocalDate),
                byBlock(
                        row,
                        "source_blocks",
                        (String[]) row.getArray("source_addresses").getArray(),
                        WebSource::new),
                List.of(),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant());
    }

    private static <S, T> Map<Integer, List<T>> byBlock(
            ResultSet row, String blocks, S[] values, Function<S, T> reading) throws SQLException {
        Integer[] block = (Integer[]) row.getArray(blocks).getArray();
        Map<Integer, List<T>> by = new HashMap<>();
        for (int i = 0; i < block.length; i++) {
            by.computeIfAbsent(block[i], any -> new ArrayList<>()).add(reading.apply(values[i]));
        }
        by.replaceAll((any, list) -> List.copyOf(list));
        return by;
    }

    List<Translation> alsoSigned(StatementId statement, int number) {
        return alsoSigned(statement).getOrDefault(number, List.of());
    }

    /** By the number of the revision. */
    private Map<Integer, List<Translation>> alsoSigned(StatementId statement) {
        return jdbc
                .sql("""
                        SELECT number, language, canonical, sha256, addressees FROM revision_translation
                        WHERE statement_id = ? ORDER BY number, language""")
                .param(statement.value())
                .query((row, n) -> new Also(
                        row.getInt("number"),
                        new Translation(
                                row.getString("language"),
                                text(row.getBytes("canonical")),
                                row.getString("sha256"),
                                List.of((String[]) row.getArray("addressees").getArray()))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Also::number, Collectors.mapping(Also::translation, Collectors.toUnmodifiableList())));
    }

    /** The ledger submission under which a further text of a revision was recorded. */
    Optional<UUID> submissionOf(StatementId statement, int number, String language) {
        return jdbc.sql(
                        "SELECT submission FROM revision_translation WHERE statement_id = ? AND number = ? AND language = ?")
                .params(statement.value(), number, language)
                .query(UUID.class)
                .optional();
    }

    // It holds nothing that was not rendered.
    private static StatementText text(byte[] canonical) {
        return switch (CanonicalText.parse(canonical)) {
            case Parsed.Accepted accepted -> accepted.text();
            case Parsed.Refused refused ->
                throw new IllegalStateException(
                        "a stored text is damaged at line " + refused.problem().line());
        };
    }
}

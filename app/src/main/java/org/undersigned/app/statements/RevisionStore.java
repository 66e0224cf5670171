package org.undersigned.app.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Parsed;
import org.undersigned.text.StatementText;

/** Revisions and publications: rows are added and read, never changed. */
@Component
class RevisionStore {
    private record Ground(int block, LocalDate date) {}

    private record Read(int block, WebSource source) {}

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
        return jdbc.sql("SELECT * FROM revision WHERE statement_id = ? ORDER BY number DESC LIMIT 1")
                .param(statement.value())
                .query((row, n) -> revision(statement, row))
                .optional();
    }

    Optional<Revision> latestPublished(StatementId statement) {
        return jdbc.sql("""
                        SELECT * FROM revision WHERE statement_id = :statement
                            AND number = (SELECT max(number) FROM publication WHERE statement_id = :statement)""")
                .param("statement", statement.value())
                .query((row, n) -> revision(statement, row))
                .optional();
    }

    /** The first one first. */
    List<Revision> all(StatementId statement) {
        return jdbc.sql("SELECT * FROM revision WHERE statement_id = ? ORDER BY number")
                .param(statement.value())
                .query((row, n) -> revision(statement, row))
                .list();
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

    Optional<StatementId> publishedUnder(UUID submission) {
        return jdbc.sql("SELECT statement_id FROM publication WHERE submission = ?")
                .param(submission)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .optional();
    }

    private Revision revision(StatementId statement, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return new Revision(
                statement,
                number,
                row.getString("language"),
                text(row.getBytes("canonical")),
                row.getString("sha256"),
                List.of((String[]) row.getArray("addressees").getArray()),
                grounds(statement, number),
                sources(statement, number),
                alsoSigned(statement, number),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant());
    }

    private Map<Integer, List<LocalDate>> grounds(StatementId statement, int number) {
        return jdbc
                .sql("""
                        SELECT block, happened_on FROM revision_ground
                        WHERE statement_id = ? AND number = ? ORDER BY block, happened_on""")
                .params(statement.value(), number)
                .query((row, n) -> new Ground(row.getInt("block"), row.getObject("happened_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Ground::block, Collectors.mapping(Ground::date, Collectors.toUnmodifiableList())));
    }

    private Map<Integer, List<WebSource>> sources(StatementId statement, int number) {
        return jdbc
                .sql("""
                        SELECT block, address FROM revision_source
                        WHERE statement_id = ? AND number = ? ORDER BY block, position""")
                .params(statement.value(), number)
                .query((row, n) -> new Read(row.getInt("block"), new WebSource(row.getString("address"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Read::block, Collectors.mapping(Read::source, Collectors.toUnmodifiableList())));
    }

    List<Translation> alsoSigned(StatementId statement, int number) {
        return jdbc.sql("""
                        SELECT language, canonical, sha256, addressees FROM revision_translation
                        WHERE statement_id = ? AND number = ? ORDER BY language""")
                .params(statement.value(), number)
                .query((row, n) -> new Translation(
                        row.getString("language"),
                        text(row.getBytes("canonical")),
                        row.getString("sha256"),
                        List.of((String[]) row.getArray("addressees").getArray())))
                .list();
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

package org.undersigned.app.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Parsed;

/** Published revisions: read only. */
@Component
class PublicationStore {
    private static final String PUBLIC = "s.state IN ('published', 'closed')";

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PublishedRevision.Key> all() {
        return jdbc.sql("""
                        SELECT p.statement_id, p.number FROM publication p JOIN statement s ON s.id = p.statement_id
                        WHERE %s ORDER BY p.published_at""".formatted(PUBLIC))
                .query((row, n) ->
                        new PublishedRevision.Key(new StatementId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list();
    }

    Optional<PublishedRevision> find(PublishedRevision.Key key) {
        return jdbc.sql("""
                        SELECT s.slug, r.number, r.language, r.canonical, r.sha256, p.published_at,
                               (SELECT max(l.number) FROM publication l WHERE l.statement_id = r.statement_id) AS latest
                        FROM revision r
                        JOIN publication p ON p.statement_id = r.statement_id AND p.number = r.number
                        JOIN statement s ON s.id = r.statement_id
                        WHERE r.statement_id = ? AND r.number = ? AND %s""".formatted(PUBLIC))
                .params(key.statement().value(), key.number())
                .query((row, n) -> revision(key.statement(), row))
                .optional();
    }

    private static PublishedRevision revision(StatementId statement, ResultSet row) throws SQLException {
        return switch (CanonicalText.parse(row.getBytes("canonical"))) {
            case Parsed.Accepted accepted ->
                new PublishedRevision(
                        statement,
                        new Slug(row.getString("slug")),
                        row.getInt("number"),
                        row.getInt("latest"),
                        row.getString("language"),
                        accepted.text(),
                        row.getString("sha256"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant());
            case Parsed.Refused refused ->
                throw new IllegalStateException(
                        "a stored text is damaged at line " + refused.problem().line());
        };
    }
}

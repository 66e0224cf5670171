package org.undersigned.app.reviewing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.statements.StatementId;

/** Organisations that were asked, and their links. */
@Component
class ReviewerStore {
    private final JdbcClient jdbc;

    ReviewerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Reviewer reviewer, byte[] tokenHash, UUID by) {
        jdbc.sql("""
                        INSERT INTO review_link (id, statement_id, organisation, email, token_hash, asked_by, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(reviewer.id())
                .param(reviewer.statement().value())
                .param(reviewer.organisation())
                .param(reviewer.email().map(EmailAddress::value).orElse(null))
                .param(tokenHash)
                .param(by)
                .param(reviewer.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Reviewer> all(StatementId statement) {
        return jdbc.sql("SELECT * FROM review_link WHERE statement_id = ? ORDER BY asked_at, id")
                .param(statement.value())
                .query(ReviewerStore::reviewer)
                .list();
    }

    Optional<Reviewer> behind(byte[] tokenHash) {
        return jdbc.sql("SELECT * FROM review_link WHERE token_hash = ?")
                .param(tokenHash)
                .query(ReviewerStore::reviewer)
                .optional();
    }

    void end(StatementId statement, UUID id) {
        jdbc.sql("UPDATE review_link SET token_hash = NULL, email = NULL WHERE statement_id = ? AND id = ?")
                .params(statement.value(), id)
                .update();
    }

    void endAll(StatementId statement) {
        jdbc.sql("UPDATE review_link SET token_hash = NULL, email = NULL WHERE statement_id = ?")
                .param(statement.value())
                .update();
    }

    private static Reviewer reviewer(ResultSet row, int n) throws SQLException {
        return new Reviewer(
                row.getObject("id", UUID.class),
                new StatementId(row.getObject("statement_id", UUID.class)),
                row.getString("organisation"),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                row.getBytes("token_hash") != null,
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}

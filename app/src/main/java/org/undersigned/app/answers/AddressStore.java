package org.undersigned.app.answers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** The addresses of statements, and how far mailboxes have been read. In the caller's transaction. */
@Component
class AddressStore {
    private final JdbcClient jdbc;

    AddressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> token(StatementId statement) {
        return jdbc.sql("SELECT token FROM answer_address WHERE statement_id = ?")
                .param(statement.value())
                .query(String.class)
                .optional();
    }

    /** Nothing where it has one: two who look at the same time see the same. */
    void add(StatementId statement, String token, Instant now) {
        jdbc.sql("""
                        INSERT INTO answer_address (statement_id, token, created_at) VALUES (?, ?, ?)
                        ON CONFLICT (statement_id) DO NOTHING""")
                .params(statement.value(), token, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StatementId> statement(String token) {
        return jdbc.sql("SELECT statement_id FROM answer_address WHERE token = ?")
                .param(token)
                .query(UUID.class)
                .optional()
                .map(StatementId::new);
    }

    long lastUid(String mailbox, long validity) {
        return jdbc.sql("SELECT last_uid FROM answer_mailbox WHERE mailbox = ? AND validity = ?")
                .params(mailbox, validity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void setLastUid(String mailbox, long validity, long uid) {
        jdbc.sql("""
                        INSERT INTO answer_mailbox (mailbox, validity, last_uid) VALUES (?, ?, ?)
                        ON CONFLICT (mailbox) DO UPDATE
                        SET validity = EXCLUDED.validity, last_uid = EXCLUDED.last_uid""").params(mailbox, validity, uid).update();
    }
}

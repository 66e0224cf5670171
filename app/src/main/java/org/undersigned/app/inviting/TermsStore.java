package org.undersigned.app.inviting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Deadlines, whether to remind, and the coordinators' own words. In the caller's transaction. */
@Component
class TermsStore {
    private final JdbcClient jdbc;

    TermsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Terms of(StatementId statement) {
        return jdbc.sql("SELECT * FROM invitation_terms WHERE statement_id = ?")
                .param(statement.value())
                .query(TermsStore::terms)
                .optional()
                .orElse(Terms.NONE);
    }

    List<StatementId> reminding() {
        return jdbc.sql("SELECT statement_id FROM invitation_terms WHERE reminders_since IS NOT NULL")
                .query((row, n) -> new StatementId(row.getObject("statement_id", UUID.class)))
                .list();
    }

    void setDeadlines(StatementId statement, Optional<LocalDate> soft, Optional<LocalDate> hard) {
        jdbc.sql("""
                        INSERT INTO invitation_terms (statement_id, soft, hard) VALUES (?, ?, ?)
                        ON CONFLICT (statement_id) DO UPDATE SET soft = EXCLUDED.soft, hard = EXCLUDED.hard""")
                .param(statement.value())
                .param(soft.orElse(null))
                .param(hard.orElse(null))
                .update();
    }

    void setRemindersSince(StatementId statement, Optional<Instant> since) {
        jdbc.sql("""
                        INSERT INTO invitation_terms (statement_id, reminders_since) VALUES (?, ?)
                        ON CONFLICT (statement_id) DO UPDATE SET reminders_since = EXCLUDED.reminders_since""")
                .param(statement.value())
                .param(since.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    Map<String, String> messages(StatementId statement) {
        Map<String, String> messages = new TreeMap<>();
        jdbc.sql("SELECT language, message FROM invitation_message WHERE statement_id = ?")
                .param(statement.value())
                .query(row -> {
                    messages.put(row.getString("language"), row.getString("message"));
                });
        return messages;
    }

    void setMessage(StatementId statement, String language, String message) {
        jdbc.sql("""
                        INSERT INTO invitation_message (statement_id, language, message) VALUES (?, ?, ?)
                        ON CONFLICT (statement_id, language) DO UPDATE SET message = EXCLUDED.message""").params(statement.value(), language, message).update();
    }

    void removeMessage(StatementId statement, String language) {
        jdbc.sql("DELETE FROM invitation_message WHERE statement_id = ? AND language = ?")
                .params(statement.value(), language)
                .update();
    }

    private static Terms terms(ResultSet row, int n) throws SQLException {
        return new Terms(
                Optional.ofNullable(row.getObject("soft", LocalDate.class)),
                Optional.ofNullable(row.getObject("hard", LocalDate.class)),
                Optional.ofNullable(row.getObject("reminders_since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

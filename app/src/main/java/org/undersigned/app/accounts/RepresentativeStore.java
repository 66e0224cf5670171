package org.undersigned.app.accounts;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses of representatives. In the caller's transaction. */
@Component
class RepresentativeStore {
    private final JdbcClient jdbc;

    RepresentativeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Representative representative) {
        jdbc.sql("""
                        INSERT INTO representative (organisation_id, email, language, used_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (organisation_id, lower(email)) DO UPDATE
                        SET email = EXCLUDED.email, language = EXCLUDED.language, used_at = EXCLUDED.used_at""")
                .param(representative.organisation())
                .param(representative.email().value())
                .param(representative.language())
                .param(representative.usedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of each organisation the one that was used last. */
    List<Representative> last() {
        return jdbc.sql("""
                        SELECT DISTINCT ON (organisation_id) organisation_id, email, language, used_at
                        FROM representative ORDER BY organisation_id, used_at DESC, lower(email)""")
                .query((row, n) -> new Representative(
                        row.getObject("organisation_id", UUID.class),
                        new EmailAddress(row.getString("email")),
                        row.getString("language"),
                        row.getObject("used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean has(UUID organisation, EmailAddress email) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM representative WHERE organisation_id = ? AND lower(email) = lower(?))")
                .params(organisation, email.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void forget(EmailAddress email) {
        jdbc.sql("DELETE FROM representative WHERE lower(email) = lower(?)")
                .param(email.value())
                .update();
    }
}

package org.undersigned.app.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** In one order, whoever calls, so that nobody waits for one another; of two alike the last one counts. */
    void put(List<Representative> all) {
        Map<String, Representative> byKey = new TreeMap<>();
        all.forEach(
                one -> byKey.put(one.organisation() + " " + one.email().value().toLowerCase(Locale.ROOT), one));
        if (byKey.isEmpty()) {
            return;
        }
        List<Representative> sorted = List.copyOf(byKey.values());
        jdbc.sql("""
                        INSERT INTO representative (organisation_id, email, language, used_at)
                        SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                        ON CONFLICT (organisation_id, lower(email)) DO UPDATE
                        SET email = EXCLUDED.email, language = EXCLUDED.language, used_at = EXCLUDED.used_at""")
                .param(sorted.stream().map(Representative::organisation).toArray(UUID[]::new))
                .param(sorted.stream().map(one -> one.email().value()).toArray(String[]::new))
                .param(sorted.stream().map(Representative::language).toArray(String[]::new))
                .param(sorted.stream().map(one -> one.usedAt().toString()).toArray(String[]::new))
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

    Optional<String> language(EmailAddress email) {
        return jdbc.sql("""
                        SELECT language FROM representative WHERE lower(email) = lower(?)
                        ORDER BY used_at DESC, organisation_id LIMIT 1""").param(email.value()).query(String.class).optional();
    }

    void forget(EmailAddress email) {
        jdbc.sql("DELETE FROM representative WHERE lower(email) = lower(?)")
                .param(email.value())
                .update();
    }
}

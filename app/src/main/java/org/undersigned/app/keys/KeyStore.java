package org.undersigned.app.keys;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.verify.OrganisationKey;

/** Registered keys. In the caller's transaction. */
@Component
class KeyStore {
    private static final RowMapper<RegisteredKey> KEY = (row, n) -> new RegisteredKey(
            row.getObject("submission", UUID.class),
            row.getObject("organisation_id", UUID.class),
            row.getString("domain"),
            row.getString("key_id"),
            row.getString("line"),
            row.getObject("found_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject("revocation", UUID.class)),
            Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant));

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RegisteredKey> all() {
        return jdbc.sql("SELECT * FROM organisation_key ORDER BY found_at, key_id")
                .query(KEY)
                .list();
    }

    /** Those in use at a domain; nobody else changes them until the transaction ends. */
    List<RegisteredKey> heldAt(String domain) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('organisation-key ' || ?, 0))")
                .param(domain)
                .query((row, n) -> true)
                .single();
        return inUse(domain);
    }

    List<RegisteredKey> inUse(String domain) {
        return jdbc.sql(
                        "SELECT * FROM organisation_key WHERE domain = ? AND revocation IS NULL ORDER BY found_at, key_id")
                .param(domain)
                .query(KEY)
                .list();
    }

    List<RegisteredKey> registrations(String domain, String keyId) {
        return jdbc.sql("SELECT * FROM organisation_key WHERE domain = ? AND key_id = ? ORDER BY found_at, submission")
                .params(domain, keyId)
                .query(KEY)
                .list();
    }

    void add(UUID submission, UUID organisation, String domain, OrganisationKey key, Instant now) {
        jdbc.sql("""
                        INSERT INTO organisation_key (submission, organisation_id, domain, key_id, line, found_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(submission, organisation, domain, key.id(), key.line(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void revoke(RegisteredKey key, UUID revocation, Instant now) {
        jdbc.sql("UPDATE organisation_key SET revocation = ?, revoked_at = ? WHERE submission = ?")
                .params(revocation, now.atOffset(ZoneOffset.UTC), key.submission())
                .update();
    }
}

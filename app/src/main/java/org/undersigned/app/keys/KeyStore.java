package org.undersigned.app.keys;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
            places(row.getBoolean("in_file"), row.getBoolean("in_dns")),
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

    void add(RegisteredKey key) {
        jdbc.sql("""
                        INSERT INTO organisation_key
                            (submission, organisation_id, domain, key_id, line, found_at, in_file, in_dns)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.submission(),
                        key.organisation(),
                        key.domain(),
                        key.keyId(),
                        key.line(),
                        key.foundAt().atOffset(ZoneOffset.UTC),
                        key.places().contains(KeyPlace.FILE),
                        key.places().contains(KeyPlace.RECORDS))
                .update();
    }

    /** Where a key was seen last. */
    void see(UUID submission, Set<KeyPlace> places) {
        jdbc.sql("UPDATE organisation_key SET in_file = ?, in_dns = ? WHERE submission = ?")
                .params(places.contains(KeyPlace.FILE), places.contains(KeyPlace.RECORDS), submission)
                .update();
    }

    void revoke(RegisteredKey key, UUID revocation, Instant now) {
        jdbc.sql(
                        "UPDATE organisation_key SET revocation = ?, revoked_at = ?, in_file = false, in_dns = false WHERE submission = ?")
                .params(revocation, now.atOffset(ZoneOffset.UTC), key.submission())
                .update();
    }

    private static Set<KeyPlace> places(boolean file, boolean records) {
        Set<KeyPlace> places = EnumSet.noneOf(KeyPlace.class);
        if (file) {
            places.add(KeyPlace.FILE);
        }
        if (records) {
            places.add(KeyPlace.RECORDS);
        }
        return places;
    }
}

package org.undersigned.app.confirming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;

/** Which organisations ask for a second person, and what is asked about it. In the caller's transaction. */
@Component
class SecondPersonStore {
    /** What a link is about. */
    record Asked(SecondPersonChange change, SecondPersonChange.Side side) {}

    private final JdbcClient jdbc;

    SecondPersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else asks about it until the transaction ends. */
    void queue(UUID organisation) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('second-person ' || ?, 0))")
                .param(organisation.toString())
                .query((row, n) -> true)
                .single();
    }

    /**
     * Under which organisation the rule for this one stands: its own, or that of one with the same website, since
     * another spelling of a name is another organisation here.
     */
    Optional<UUID> governing(UUID organisation) {
        return jdbc.sql("""
                        SELECT p.organisation_id FROM second_person p JOIN organisation o ON o.id = p.organisation_id
                        WHERE p.organisation_id = ? OR o.domain = (SELECT domain FROM organisation WHERE id = ?)
                        ORDER BY p.organisation_id <> ?, p.since LIMIT 1""")
                .params(organisation, organisation, organisation)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Those among these organisations for which a rule stands, theirs or that of one with the same website. */
    Set<UUID> governed(List<UUID> organisations) {
        return Set.copyOf(jdbc.sql("""
                        SELECT o.id FROM organisation o
                        WHERE o.id = ANY (?) AND EXISTS (
                            SELECT FROM second_person p JOIN organisation r ON r.id = p.organisation_id
                            WHERE r.id = o.id OR r.domain = o.domain)""")
                .param(organisations.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    Optional<SecondPair> of(UUID organisation) {
        return jdbc.sql("SELECT first_email, second_email FROM second_person WHERE organisation_id = ?")
                .param(organisation)
                .query((row, n) -> new SecondPair(
                        new EmailAddress(row.getString("first_email")),
                        new EmailAddress(row.getString("second_email"))))
                .optional();
    }

    void set(UUID organisation, SecondPair pair, Instant now) {
        jdbc.sql("""
                        INSERT INTO second_person (organisation_id, first_email, second_email, since)
                        VALUES (?, ?, ?, ?) ON CONFLICT (organisation_id) DO UPDATE
                        SET first_email = EXCLUDED.first_email, second_email = EXCLUDED.second_email,
                            since = EXCLUDED.since""")
                .params(organisation, pair.first().value(), pair.second().value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID organisation) {
        jdbc.sql("DELETE FROM second_person WHERE organisation_id = ?")
                .param(organisation)
                .update();
    }

    Optional<SecondPersonChange> change(UUID organisation, Instant now) {
        return jdbc.sql("SELECT c.* FROM second_person_change c WHERE c.organisation_id = ? AND c.expires_at > ?")
                .params(organisation, now.atOffset(ZoneOffset.UTC))
                .query(SecondPersonStore::change)
                .optional();
    }

    /** In the place of an earlier one, whose links stop working. */
    void ask(SecondPersonChange change, Instant now) {
        withdraw(change.organisation());
        jdbc.sql("""
                        INSERT INTO second_person_change (organisation_id, asked_by, wanted_email, language, asked_at,
                            expires_at, other_agreed, wanted_agreed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(change.organisation())
                .param(change.askedBy().value())
                .param(change.wanted().map(EmailAddress::value).orElse(null))
                .param(change.language())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(change.expiresAt().atOffset(ZoneOffset.UTC))
                .param(change.otherAgreed())
                .param(change.wantedAgreed())
                .update();
    }

    int askedSince(UUID organisation, Instant since) {
        return jdbc.sql("SELECT count(*) FROM second_person_change WHERE organisation_id = ? AND asked_at > ?")
                .params(organisation, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void withdraw(UUID organisation) {
        jdbc.sql("DELETE FROM second_person_change WHERE organisation_id = ?")
                .param(organisation)
                .update();
    }

    void addLink(UUID organisation, byte[] tokenHash, SecondPersonChange.Side side) {
        jdbc.sql("INSERT INTO second_person_link (token_hash, organisation_id, side) VALUES (?, ?, ?)")
                .params(tokenHash, organisation, side.name().toLowerCase(Locale.ROOT))
                .update();
    }

    Optional<Asked> behind(byte[] tokenHash, Instant now) {
        return asked(tokenHash, now, "");
    }

    /** Nobody else decides about it until the transaction ends. */
    Optional<Asked> lock(byte[] tokenHash, Instant now) {
        return asked(tokenHash, now, " FOR UPDATE OF c");
    }

    private Optional<Asked> asked(byte[] tokenHash, Instant now, String lock) {
        return jdbc.sql("""
                        SELECT c.*, l.side FROM second_person_change c
                        JOIN second_person_link l ON l.organisation_id = c.organisation_id
                        WHERE l.token_hash = ? AND c.expires_at > ?""" + lock)
                .params(tokenHash, now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Asked(
                        change(row, n),
                        SecondPersonChange.Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT))))
                .optional();
    }

    void agree(UUID organisation, SecondPersonChange.Side side) {
        jdbc.sql(
                        side == SecondPersonChange.Side.OTHER
                                ? "UPDATE second_person_change SET other_agreed = true WHERE organisation_id = ?"
                                : "UPDATE second_person_change SET wanted_agreed = true WHERE organisation_id = ?")
                .param(organisation)
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("DELETE FROM second_person_change WHERE expires_at < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SecondPersonChange change(ResultSet row, int n) throws SQLException {
        return new SecondPersonChange(
                row.getObject("organisation_id", UUID.class),
                new EmailAddress(row.getString("asked_by")),
                Optional.ofNullable(row.getString("wanted_email")).map(EmailAddress::new),
                row.getString("language"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("other_agreed"),
                row.getBoolean("wanted_agreed"));
    }
}

package org.undersigned.app.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The site, its people and their links. */
@Component
class AccountStore {
    private static final RowMapper<Person> PERSON = (row, n) -> new Person(
            row.getObject("id", UUID.class), row.getString("name"), new EmailAddress(row.getString("email")));

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> siteName() {
        return jdbc.sql("SELECT name FROM site").query(String.class).optional();
    }

    void createSite(String name, Instant now) {
        jdbc.sql("INSERT INTO site (name, set_up_at) VALUES (?, ?)")
                .params(name, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void createCoordinator(Person person, Instant now) {
        jdbc.sql("INSERT INTO person (id, name, email, role, created_at) VALUES (?, ?, ?, 'coordinator', ?)")
                .params(person.id(), person.name(), person.email().value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Person> person(UUID id) {
        return jdbc.sql("SELECT id, name, email FROM person WHERE id = ? AND removed_at IS NULL")
                .param(id)
                .query(PERSON)
                .optional();
    }

    List<Person> people() {
        return jdbc.sql("SELECT id, name, email FROM person WHERE removed_at IS NULL ORDER BY created_at, id")
                .query(PERSON)
                .list();
    }

    Optional<Person> personAt(EmailAddress email) {
        return jdbc.sql("SELECT id, name, email FROM person WHERE lower(email) = lower(?) AND removed_at IS NULL")
                .param(email.value())
                .query(PERSON)
                .optional();
    }

    /** The address is erased: nobody can sign in with it any more. */
    boolean remove(UUID id, Instant now) {
        jdbc.sql("DELETE FROM sign_in_link WHERE person_id = ?").param(id).update();
        return jdbc.sql("UPDATE person SET removed_at = ?, email = NULL WHERE id = ? AND removed_at IS NULL")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** Names by id, of those who have gone as well. */
    Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT id, name FROM person")
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .forEach(person -> names.put(person.getKey(), person.getValue()));
        return names;
    }

    void replaceSetupLink(byte[] tokenHash, Instant expires) {
        jdbc.sql("DELETE FROM setup_link").update();
        jdbc.sql("INSERT INTO setup_link (token_hash, expires_at) VALUES (?, ?)")
                .params(tokenHash, expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean hasSetupLink(byte[] tokenHash, Instant now) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM setup_link WHERE token_hash = ? AND expires_at > ?)")
                .params(tokenHash, now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    boolean useSetupLink(byte[] tokenHash, Instant now) {
        return jdbc.sql("DELETE FROM setup_link WHERE token_hash = ? AND expires_at > ?")
                        .params(tokenHash, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** One that comes unasked, and works in any browser. */
    void createSignInLink(byte[] tokenHash, UUID person, Instant now, Instant expires) {
        createSignInLink(tokenHash, person, now, expires, Optional.empty());
    }

    /** @param askedIn a hash of what the browser holds in which it was asked for */
    void createSignInLink(byte[] tokenHash, UUID person, Instant now, Instant expires, Optional<byte[]> askedIn) {
        jdbc.sql("""
                        INSERT INTO sign_in_link (token_hash, person_id, created_at, expires_at, asked_in)
                        VALUES (?, ?, ?, ?, ?)""")
                .param(tokenHash)
                .param(person)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(expires.atOffset(ZoneOffset.UTC))
                .param(askedIn.orElse(null))
                .update();
    }

    /** In which browser it was asked for; empty for one that came unasked, and for one that there is not. */
    Optional<byte[]> whereAsked(byte[] tokenHash) {
        return jdbc.sql("SELECT asked_in FROM sign_in_link WHERE token_hash = ? AND asked_in IS NOT NULL")
                .param(tokenHash)
                .query(byte[].class)
                .optional();
    }

    int signInLinksSince(UUID person, Instant since) {
        return jdbc.sql("SELECT count(*) FROM sign_in_link WHERE person_id = ? AND created_at > ?")
                .params(person, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Marks the link used in one statement, so that of two clicks at once only one signs in. */
    Optional<UUID> useSignInLink(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        UPDATE sign_in_link SET used_at = :now
                        WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
                        RETURNING person_id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", tokenHash)
                .query(UUID.class)
                .optional();
    }

    /** Whose link it is or was, for a day after it is of no use any more. */
    Optional<UUID> ownerOfSignInLink(byte[] tokenHash) {
        return jdbc.sql("SELECT person_id FROM sign_in_link WHERE token_hash = ?")
                .param(tokenHash)
                .query(UUID.class)
                .optional();
    }

    void deleteSignInLinksBefore(Instant time) {
        jdbc.sql("DELETE FROM sign_in_link WHERE expires_at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }
}

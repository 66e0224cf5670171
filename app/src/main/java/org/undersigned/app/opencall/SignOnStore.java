package org.undersigned.app.opencall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.statements.StatementId;

/** Sign-ons up to their signature. In the caller's transaction. */
@Component
class SignOnStore {
    private final JdbcClient jdbc;

    SignOnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SignOn signOn) {
        SignOn.Typed typed = signOn.typed();
        jdbc.sql("""
                        INSERT INTO sign_on
                            (id, statement_id, kind, name, website, role, authority, email, name_key, sound_key,
                             mailbox_key, domain_key, network, state, reasons, asked_at, changed_at, language)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(signOn.id())
                .param(signOn.statement().value())
                .param(typed.kind().stored())
                .param(typed.name())
                .param(typed.website())
                .param(typed.role())
                .param(typed.authority().code())
                .param(typed.email().value())
                .param(signOn.keys().name())
                .param(signOn.keys().sound())
                .param(signOn.keys().mailbox())
                .param(signOn.keys().domain())
                .param(signOn.network())
                .param(signOn.state().stored())
                .param(stored(signOn.holds()))
                .param(signOn.askedAt().atOffset(ZoneOffset.UTC))
                .param(signOn.askedAt().atOffset(ZoneOffset.UTC))
                .param(signOn.language())
                .update();
    }

    Optional<SignOn> find(UUID id) {
        return jdbc.sql("SELECT * FROM sign_on WHERE id = ?")
                .param(id)
                .query(SignOnStore::signOn)
                .optional();
    }

    Optional<SignOn> behind(byte[] tokenHash) {
        return jdbc.sql("SELECT * FROM sign_on WHERE token_hash = ?")
                .param(tokenHash)
                .query(SignOnStore::signOn)
                .optional();
    }

    /** No other transaction changes it until the caller's ends. */
    Optional<SignOn> held(byte[] tokenHash) {
        return jdbc.sql("SELECT * FROM sign_on WHERE token_hash = ? FOR UPDATE")
                .param(tokenHash)
                .query(SignOnStore::signOn)
                .optional();
    }

    /** Those that are alike one another wait for one another, until the caller's transaction ends. */
    void queue(SignOn signOn) {
        SignOn.Keys keys = signOn.keys();
        Stream.of(keys.name(), keys.sound(), keys.mailbox(), keys.domain())
                .filter(key -> !key.isEmpty())
                .map(key -> signOn.statement().toHex() + " " + key)
                .distinct()
                .sorted()
                .forEach(key -> jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 4))")
                        .param(key)
                        .query((row, n) -> n)
                        .list());
    }

    void waiting(UUID id, List<Hold> holds, byte[] tokenHash, Instant now) {
        jdbc.sql("UPDATE sign_on SET state = 'waiting', reasons = ?, token_hash = ?, changed_at = ? WHERE id = ?")
                .params(stored(holds), tokenHash, now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void confirmed(UUID id, List<Hold> holds, String sha256, Instant now) {
        jdbc.sql("""
                        UPDATE sign_on SET state = 'held', reasons = ?, revision_sha256 = ?, confirmed_at = ?,
                            changed_at = ? WHERE id = ?""")
                .param(stored(holds))
                .param(sha256)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    /** What it is about to become: what came of an earlier one of the same signatory counts no more. */
    void link(UUID id, UUID signatory) {
        jdbc.sql("UPDATE sign_on SET signatory_id = ? WHERE id = ?")
                .params(signatory, id)
                .update();
    }

    void signed(UUID id, UUID signatory, Instant now) {
        jdbc.sql("""
                        UPDATE sign_on SET state = 'accepted', signatory_id = ?, carried_out = true, changed_at = ?
                        WHERE id = ?""").params(signatory, now.atOffset(ZoneOffset.UTC), id).update();
    }

    /** Held from now on, for these reasons; nothing is left to be carried out, and it has become nothing new. */
    void holdAgain(SignOn signOn, List<Hold> holds, Instant now) {
        jdbc.sql("""
                        UPDATE sign_on SET state = 'held', reasons = ?, carried_out = true, decision = NULL,
                            signatory_id = ?, changed_at = ? WHERE id = ?""")
                .param(stored(holds))
                .param(signOn.signatory().orElse(null))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(signOn.id())
                .update();
    }

    void carriedOut(UUID id) {
        jdbc.sql("UPDATE sign_on SET carried_out = true WHERE id = ?").param(id).update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM sign_on WHERE id = ?").param(id).update();
    }

    /** Other links to the same wish are of no use any more. */
    void deleteOthersWaiting(SignOn signOn) {
        jdbc.sql("""
                        DELETE FROM sign_on WHERE statement_id = ? AND kind = ? AND lower(email) = lower(?) AND name_key = ?
                            AND state IN ('asked', 'waiting') AND id <> ?""")
                .param(signOn.statement().value())
                .param(signOn.typed().kind().stored())
                .param(signOn.typed().email().value())
                .param(signOn.keys().name())
                .param(signOn.id())
                .update();
    }

    /** Confirmed ones that share a key; refused and ended ones are like nobody. */
    List<SignOn> alike(SignOn signOn) {
        return jdbc.sql("""
                        SELECT * FROM sign_on WHERE statement_id = :statement AND kind = :kind AND id <> :id
                            AND state IN ('held', 'accepted')
                            AND (name_key = :name OR sound_key = :sound OR mailbox_key = :mailbox
                                OR (:domain <> '' AND domain_key = :domain))
                        LIMIT 50""")
                .param("statement", signOn.statement().value())
                .param("kind", signOn.typed().kind().stored())
                .param("id", signOn.id())
                .param("name", signOn.keys().name())
                .param("sound", signOn.keys().sound())
                .param("mailbox", signOn.keys().mailbox())
                .param("domain", signOn.keys().domain())
                .query(SignOnStore::signOn)
                .list();
    }

    /** Those among them whose last sign-on a coordinator has ended or refused. */
    Set<UUID> endedAmong(List<UUID> signatories) {
        return Set.copyOf(jdbc.sql("""
                        SELECT signatory_id FROM (
                            SELECT DISTINCT ON (signatory_id) signatory_id, state FROM sign_on
                            WHERE signatory_id = ANY (?) ORDER BY signatory_id, asked_at DESC) AS last
                        WHERE state IN ('ended', 'refused')""")
                .param(signatories.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** In which language each among them asked last to sign; nothing of those that came otherwise. */
    Map<UUID, String> languages(List<UUID> signatories) {
        Map<UUID, String> languages = new HashMap<>();
        jdbc.sql("SELECT signatory_id, language FROM sign_on WHERE signatory_id = ANY (?) ORDER BY asked_at")
                .param(signatories.toArray(UUID[]::new))
                .query((row, n) -> languages.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return languages;
    }

    void withdrew(UUID signatory, Instant now) {
        jdbc.sql("""
                        UPDATE sign_on SET state = 'withdrew', changed_at = ?
                        WHERE signatory_id = ? AND state = 'accepted' AND carried_out""").params(now.atOffset(ZoneOffset.UTC), signatory).update();
    }

    /** Blanks whatever a row says about anybody. */
    void forget(UUID signatory) {
        jdbc.sql("""
                        UPDATE sign_on SET name = '', website = '', role = '', email = ?, name_key = '', sound_key = '',
                            mailbox_key = '', domain_key = '', network = '', reasons = '{}', token_hash = NULL
                        WHERE signatory_id = ?""").params(EmailAddress.ERASED.value(), signatory).update();
    }

    int deleteUnconfirmedBefore(Instant moment) {
        return jdbc.sql("DELETE FROM sign_on WHERE state IN ('asked', 'waiting') AND asked_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    int deleteRefusedBefore(Instant moment) {
        return jdbc.sql("DELETE FROM sign_on WHERE state = 'refused' AND changed_at < ? AND signatory_id IS NULL")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    static String[] stored(List<Hold> holds) {
        return holds.stream().map(Hold::stored).distinct().toArray(String[]::new);
    }

    static SignOn signOn(ResultSet row, int n) throws SQLException {
        SignOn.Typed typed = new SignOn.Typed(
                SignOn.Kind.fromStored(row.getString("kind")),
                row.getString("name"),
                row.getString("website"),
                row.getString("role"),
                Authority.fromCode(row.getString("authority")).orElseThrow(),
                new EmailAddress(row.getString("email")));
        String[] reasons = (String[]) row.getArray("reasons").getArray();
        return new SignOn(
                row.getObject("id", UUID.class),
                new StatementId(row.getObject("statement_id", UUID.class)),
                typed,
                new SignOn.Keys(
                        row.getString("name_key"),
                        row.getString("sound_key"),
                        row.getString("mailbox_key"),
                        row.getString("domain_key")),
                row.getString("network"),
                SignOn.State.fromStored(row.getString("state")).orElseThrow(),
                Arrays.stream(reasons).map(Hold::fromStored).toList(),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("revision_sha256")),
                Optional.ofNullable(row.getObject("signatory_id", UUID.class)),
                row.getString("language"));
    }
}

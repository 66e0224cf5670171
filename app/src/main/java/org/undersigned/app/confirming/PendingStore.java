package org.undersigned.app.confirming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.mail.BounceReason;
import org.undersigned.app.statements.StatementId;
import org.undersigned.verify.SignatureRecord;

/** Signatures that wait for a second person. In the caller's transaction. */
@Component
class PendingStore {
    private static final String WAITING = "SELECT * FROM pending_signature p WHERE state = 'waiting' AND ";
    private static final String UNANSWERED = """
             FROM pending_signature p JOIN signatory s ON s.id = p.signatory_id
            WHERE p.state = 'waiting' AND s.statement_id = ? AND (p.bounce IS NOT NULL OR p.asked_at < ?)
            """;

    private final JdbcClient jdbc;

    PendingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where one of the signatory waits already. */
    boolean add(Pending pending) {
        return jdbc.sql("""
                        INSERT INTO pending_signature (id, signatory_id, state, record, representative, confirmer,
                            language, asked_at, expires_at, mailed_at, mails)
                        VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (signatory_id) WHERE state = 'waiting' DO NOTHING""")
                        .param(pending.id())
                        .param(pending.signatory())
                        .param(pending.signed().encode())
                        .param(pending.representative().value())
                        .param(pending.confirmer().value())
                        .param(pending.language())
                        .param(pending.askedAt().atOffset(ZoneOffset.UTC))
                        .param(pending.expiresAt().atOffset(ZoneOffset.UTC))
                        .param(pending.askedAt().atOffset(ZoneOffset.UTC))
                        .param(pending.mails())
                        .update()
                == 1;
    }

    void addLink(UUID pending, byte[] tokenHash) {
        jdbc.sql("INSERT INTO pending_signature_link (token_hash, pending_id) VALUES (?, ?)")
                .params(tokenHash, pending)
                .update();
    }

    /** How it stands with what a link is about; empty for a link that nobody was sent. */
    Optional<PendingState> stateBehind(byte[] tokenHash) {
        return jdbc.sql("""
                        SELECT state FROM pending_signature p JOIN pending_signature_link l ON l.pending_id = p.id
                        WHERE l.token_hash = ?""")
                .param(tokenHash)
                .query((row, n) -> PendingState.fromStored(row.getString(1)))
                .optional();
    }

    Optional<Pending> behind(byte[] tokenHash) {
        return jdbc.sql(WAITING + "id = (SELECT pending_id FROM pending_signature_link WHERE token_hash = ?)")
                .param(tokenHash)
                .query(PendingStore::pending)
                .optional();
    }

    /** Nobody else decides it until the transaction ends; empty where it is decided. */
    Optional<Pending> lock(UUID id) {
        return jdbc.sql(WAITING + "id = ? FOR UPDATE")
                .param(id)
                .query(PendingStore::pending)
                .optional();
    }

    Optional<Pending> waiting(UUID signatory) {
        return jdbc.sql(WAITING + "signatory_id = ?")
                .param(signatory)
                .query(PendingStore::pending)
                .optional();
    }

    List<Pending> waiting() {
        return jdbc.sql(WAITING + "true ORDER BY asked_at, id")
                .query(PendingStore::pending)
                .list();
    }

    List<Pending> waiting(StatementId statement) {
        return jdbc.sql(WAITING + "signatory_id IN (SELECT id FROM signatory WHERE statement_id = ?) ORDER BY asked_at")
                .param(statement.value())
                .query(PendingStore::pending)
                .list();
    }

    /** How it stands with those of these signatories that wait. */
    Map<UUID, Waiting> waiting(Collection<UUID> signatories) {
        Map<UUID, Waiting> waiting = new HashMap<>();
        jdbc.sql("""
                        SELECT signatory_id, asked_at, bounce FROM pending_signature
                        WHERE state = 'waiting' AND signatory_id = ANY (?)""").param(signatories.toArray(UUID[]::new)).query(row -> {
            waiting.put(
                    row.getObject("signatory_id", UUID.class),
                    new Waiting(row.getObject("asked_at", OffsetDateTime.class).toInstant(), bounce(row)));
        });
        return waiting;
    }

    /** How many of a statement wait whose second person cannot be reached, or was asked before a moment. */
    int countUnanswered(StatementId statement, Instant before) {
        return jdbc.sql("SELECT count(*)" + UNANSWERED)
                .params(statement.value(), before.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Their signatories, in the order in which those were asked to sign. */
    List<UUID> unanswered(StatementId statement, Instant before, int from, int most) {
        return jdbc.sql("SELECT s.id" + UNANSWERED + "ORDER BY s.asked_at, s.id OFFSET ? LIMIT ?")
                .params(statement.value(), before.atOffset(ZoneOffset.UTC), from, most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whoever was written to last before a moment, and not too often. */
    List<Pending> mailedBefore(Instant moment, int fewerThan) {
        return jdbc.sql(WAITING + "mailed_at < ? AND mails < ? ORDER BY asked_at, id")
                .params(moment.atOffset(ZoneOffset.UTC), fewerThan)
                .query(PendingStore::pending)
                .list();
    }

    /** Which mail asked; what came back of earlier ones is tried once more with it. */
    void asked(UUID id, UUID mail) {
        jdbc.sql("INSERT INTO pending_signature_mail (mail_id, pending_id) VALUES (?, ?)")
                .params(mail, id)
                .update();
        jdbc.sql("UPDATE pending_signature SET bounce = NULL WHERE id = ? AND bounce IS NOT NULL")
                .param(id)
                .update();
    }

    void bounced(UUID mail, BounceReason reason) {
        jdbc.sql("""
                        UPDATE pending_signature SET bounce = ?
                        WHERE id = (SELECT pending_id FROM pending_signature_mail WHERE mail_id = ?)""").params(reason.name(), mail).update();
    }

    void mailed(UUID id, Instant now) {
        jdbc.sql("UPDATE pending_signature SET mailed_at = ?, mails = mails + 1 WHERE id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Decides, and forgets whom and what it was about. */
    void decide(UUID id, PendingState state, Instant now) {
        jdbc.sql("""
                        UPDATE pending_signature SET state = ?, decided_at = ?, record = NULL, representative = NULL,
                            confirmer = NULL
                        WHERE id = ? AND state = 'waiting'""").params(state.stored(), now.atOffset(ZoneOffset.UTC), id).update();
    }

    void deleteDecidedBefore(Instant moment) {
        jdbc.sql("DELETE FROM pending_signature WHERE decided_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the addresses of all that an organisation was asked by are erased. */
    boolean isUnreachable(UUID organisation) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM signatory WHERE organisation_id = ? AND email <> ?)")
                .params(organisation, EmailAddress.ERASED.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void deleteOf(UUID signatory) {
        jdbc.sql("DELETE FROM pending_signature WHERE signatory_id = ?")
                .param(signatory)
                .update();
    }

    private static Pending pending(ResultSet row, int n) throws SQLException {
        return new Pending(
                row.getObject("id", UUID.class),
                row.getObject("signatory_id", UUID.class),
                SignatureRecord.parse(row.getBytes("record")),
                new EmailAddress(row.getString("representative")),
                new EmailAddress(row.getString("confirmer")),
                row.getString("language"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("mails"),
                bounce(row));
    }

    private static Optional<BounceReason> bounce(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("bounce")).map(BounceReason::valueOf);
    }
}

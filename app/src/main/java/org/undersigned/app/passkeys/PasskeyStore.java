package org.undersigned.app.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.verify.PasskeyRegistration;

/** Registered passkeys. In the caller's transaction. */
@Component
class PasskeyStore {
    // Of a person there is no row but the signatory's.
    private static final String HELD =
            "revocation IS NULL AND coalesce(organisation_id, signatory_id) = ? AND lower(email) = lower(?)";

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the authenticator's passkey is registered already. */
    boolean add(Passkey passkey, Signatory signatory) {
        return jdbc.sql("""
                        INSERT INTO passkey (submission, signatory_id, organisation_id, actor, key_id, registration,
                            credential, email)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (credential) DO NOTHING""")
                        .param(passkey.submission())
                        .param(signatory.id())
                        .param(signatory.organisation().orElse(null))
                        .param(signatory.actor())
                        .param(passkey.registration().id())
                        .param(passkey.registration().encode())
                        .param(passkey.credential())
                        .param(signatory.email().value())
                        .update()
                == 1;
    }

    /** Those that can sign for a signatory behind links to its address; the newest last. */
    List<Passkey> of(Signatory signatory) {
        return jdbc.sql("SELECT * FROM passkey WHERE " + HELD + " AND actor = ? ORDER BY submission")
                .params(holder(signatory), signatory.email().value(), signatory.actor())
                .query(PasskeyStore::passkey)
                .list();
    }

    /** Every registration of a key for the one whom the ledger names so, ended ones among them. */
    List<Passkey> registrations(String actor, String keyId) {
        return jdbc.sql("SELECT * FROM passkey WHERE actor = ? AND key_id = ? ORDER BY submission")
                .params(actor, keyId)
                .query(PasskeyStore::passkey)
                .list();
    }

    /** A passkey in use, and how the ledger names its holder. */
    record Held(UUID submission, String actor, String keyId) {}

    /** Those that a signatory's organisation has from links to its address, as whomever the ledger names it. */
    List<Held> heldBy(Signatory signatory) {
        return jdbc.sql("SELECT * FROM passkey WHERE " + HELD)
                .params(holder(signatory), signatory.email().value())
                .query(PasskeyStore::held)
                .list();
    }

    /** Those that were registered from a signatory's own link. */
    List<Held> registeredFrom(UUID signatory) {
        return jdbc.sql("SELECT * FROM passkey WHERE signatory_id = ? AND revocation IS NULL")
                .param(signatory)
                .query(PasskeyStore::held)
                .list();
    }

    /** Forgets device and address with it. */
    void end(UUID submission, UUID revocation) {
        jdbc.sql("UPDATE passkey SET revocation = ?, credential = NULL, email = NULL WHERE submission = ?")
                .params(revocation, submission)
                .update();
    }

    private static UUID holder(Signatory signatory) {
        return signatory.organisation().orElse(signatory.id());
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(row.getObject("submission", UUID.class), row.getString("actor"), row.getString("key_id"));
    }

    private static Passkey passkey(ResultSet row, int n) throws SQLException {
        return new Passkey(
                row.getObject("submission", UUID.class),
                Optional.ofNullable(row.getString("credential")).orElse(""),
                PasskeyRegistration.parse(row.getBytes("registration")),
                Optional.ofNullable(row.getObject("revocation", UUID.class)));
    }
}

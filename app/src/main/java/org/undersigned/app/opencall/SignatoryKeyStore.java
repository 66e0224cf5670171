package org.undersigned.app.opencall;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Names, mailboxes and domains of signatories, folded. In the caller's transaction. */
@Component
class SignatoryKeyStore {
    private final JdbcClient jdbc;

    SignatoryKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the statement has, or had, a call. */
    boolean isCompared(StatementId statement) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM open_call WHERE statement_id = ?)")
                .param(statement.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void put(StatementId statement, UUID signatory, SignOn.Kind kind, SignOn.Keys keys) {
        jdbc.sql("""
                        INSERT INTO signatory_key
                            (signatory_id, statement_id, kind, name_key, sound_key, mailbox_key, domain_key)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (signatory_id) DO UPDATE SET name_key = excluded.name_key,
                            sound_key = excluded.sound_key, mailbox_key = excluded.mailbox_key,
                            domain_key = excluded.domain_key""")
                .param(signatory)
                .param(statement.value())
                .param(kind.stored())
                .param(keys.name())
                .param(keys.sound())
                .param(keys.mailbox())
                .param(keys.domain())
                .update();
    }

    List<UUID> alike(StatementId statement, SignOn.Kind kind, SignOn.Keys keys) {
        return jdbc.sql("""
                        SELECT signatory_id FROM signatory_key WHERE statement_id = :statement AND kind = :kind
                            AND (name_key = :name OR sound_key = :sound OR mailbox_key = :mailbox
                                OR (:domain <> '' AND domain_key = :domain))
                        LIMIT 50""")
                .param("statement", statement.value())
                .param("kind", kind.stored())
                .param("name", keys.name())
                .param("sound", keys.sound())
                .param("mailbox", keys.mailbox())
                .param("domain", keys.domain())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void delete(UUID signatory) {
        jdbc.sql("DELETE FROM signatory_key WHERE signatory_id = ?")
                .param(signatory)
                .update();
    }

    boolean has(UUID signatory) {
        return jdbc.sql("SELECT count(*) FROM signatory_key WHERE signatory_id = ?")
                        .param(signatory)
                        .query((row, n) -> row.getInt(1))
                        .single()
                > 0;
    }
}

package org.undersigned.app.signatories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Signatures: added and read. */
@Component
class SignatureStore {
    private static final String SELECT = """
            SELECT s.id, s.statement_id, s.organisation_id, s.revision_sha256, s.signatory_name, s.method, s.authority,
                   s.signed_at, s.addendum_sha256, s.submission, s.erasure, e.leaf_index
            FROM signature s LEFT JOIN signature_entry e ON e.signature_id = s.id
            """;

    private final JdbcClient jdbc;

    SignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where this organisation has signed this text before: of two requests at once, one wins. */
    boolean add(Signature signature, UUID invitation, String role) {
        return jdbc.sql("""
                        INSERT INTO signature (id, statement_id, organisation_id, invitation_id, revision_sha256,
                            signatory_name, method, role, authority, signed_at, addendum_sha256, submission)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (statement_id, organisation_id, revision_sha256) DO NOTHING""")
                        .param(signature.id())
                        .param(signature.statement().value())
                        .param(signature.organisation())
                        .param(invitation)
                        .param(signature.revisionSha256())
                        .param(signature.signatory())
                        .param(signature.method().stored())
                        .param(role)
                        .param(signature.authority().code())
                        .param(signature.signedAt().atOffset(ZoneOffset.UTC))
                        .param(signature.addendumSha256())
                        .param(signature.submission())
                        .update()
                == 1;
    }

    Optional<Signature> of(StatementId statement, UUID organisation, String revisionSha256) {
        return jdbc.sql(SELECT + "WHERE s.statement_id = ? AND s.organisation_id = ? AND s.revision_sha256 = ?")
                .params(statement.value(), organisation, revisionSha256)
                .query(SignatureStore::signature)
                .optional();
    }

    /** The signature that was made behind an invitation's link. */
    Optional<Signature> under(UUID invitation) {
        return jdbc.sql(SELECT + "WHERE s.invitation_id = ?")
                .param(invitation)
                .query(SignatureStore::signature)
                .optional();
    }

    /** The signature that an erasure emptied. */
    Optional<Signature> erasedUnder(UUID erasure) {
        return jdbc.sql(SELECT + "WHERE s.erasure = ?")
                .param(erasure)
                .query(SignatureStore::signature)
                .optional();
    }

    Optional<Signature> submitted(UUID submission) {
        return jdbc.sql(SELECT + "WHERE s.submission = ?")
                .param(submission)
                .query(SignatureStore::signature)
                .optional();
    }

    /** Those that the ledger has integrated, in its order: these are public. */
    List<Signature> recorded(StatementId statement) {
        return jdbc.sql(SELECT + "WHERE s.statement_id = ? AND e.leaf_index IS NOT NULL ORDER BY e.leaf_index")
                .param(statement.value())
                .query(SignatureStore::signature)
                .list();
    }

    int count(StatementId statement) {
        return jdbc.sql("""
                        SELECT count(*) FROM signature s JOIN signature_entry e ON e.signature_id = s.id
                        WHERE s.statement_id = ?""").param(statement.value()).query(Integer.class).single();
    }

    void recordEntry(UUID signature, long leafIndex, Instant at) {
        jdbc.sql("INSERT INTO signature_entry (signature_id, leaf_index, recorded_at) VALUES (?, ?, ?)")
                .params(signature, leafIndex, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Blanks whatever the row says about anybody. */
    void erase(UUID signature, UUID erasure, Instant now) {
        jdbc.sql("UPDATE signature SET signatory_name = '', role = '', erased_at = ?, erasure = ? WHERE id = ?")
                .params(now.atOffset(ZoneOffset.UTC), erasure, signature)
                .update();
    }

    private static Signature signature(ResultSet row, int n) throws SQLException {
        long leaf = row.getLong("leaf_index");
        OptionalLong entry = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(leaf);
        return new Signature(
                row.getObject("id", UUID.class),
                new StatementId(row.getObject("statement_id", UUID.class)),
                row.getObject("organisation_id", UUID.class),
                row.getString("revision_sha256"),
                row.getString("signatory_name"),
                Method.fromStored(row.getString("method")),
                Authority.fromCode(row.getString("authority")).orElseThrow(),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("addendum_sha256"),
                row.getObject("submission", UUID.class),
                entry,
                Optional.ofNullable(row.getObject("erasure", UUID.class)));
    }
}

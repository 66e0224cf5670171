package org.undersigned.app.signatories;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.verify.SigningPayload;

/** Prepared signatures. In the caller's transaction. */
@Component
class PreparedStore {
    private final JdbcClient jdbc;

    PreparedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Signing.Prepared prepared) {
        jdbc.sql("INSERT INTO prepared_signature (id, signatory_id, payload, expires_at) VALUES (?, ?, ?, ?)")
                .param(prepared.id())
                .param(prepared.signatory())
                .param(prepared.payload().encode())
                .param(prepared.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Signing.Prepared> find(UUID id, UUID signatory, Instant now) {
        return jdbc.sql("SELECT * FROM prepared_signature WHERE id = ? AND signatory_id = ? AND expires_at > ?")
                .params(id, signatory, now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Signing.Prepared(
                        id,
                        signatory,
                        SigningPayload.parse(row.getBytes("payload")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** A payload holds names: none is kept longer than it is of use. */
    void deleteOf(List<UUID> signatories) {
        jdbc.sql("DELETE FROM prepared_signature WHERE signatory_id = ANY (?)")
                .param(signatories.toArray(UUID[]::new))
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("DELETE FROM prepared_signature WHERE expires_at < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

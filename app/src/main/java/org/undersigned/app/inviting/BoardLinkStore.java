package org.undersigned.app.inviting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links of board kits, each kept as SHA-256 of its random token. In the caller's transaction. */
@Component
class BoardLinkStore {
    private final JdbcClient jdbc;

    BoardLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID signatory, byte[] tokenHash, Instant now, Instant expires) {
        jdbc.sql("INSERT INTO board_link (token_hash, signatory_id, created_at, expires_at) VALUES (?, ?, ?, ?)")
                .params(tokenHash, signatory, now.atOffset(ZoneOffset.UTC), expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID signatory) {
        jdbc.sql("UPDATE board_link SET ended = true WHERE signatory_id = ?")
                .param(signatory)
                .update();
    }

    /** When the signatory's working link expires. */
    Optional<Instant> expiry(UUID signatory, Instant now) {
        return jdbc.sql("""
                        SELECT max(expires_at) AS expires FROM board_link
                        WHERE signatory_id = ? AND NOT ended AND expires_at > ? HAVING count(*) > 0""")
                .params(signatory, now.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        row.getObject("expires", OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<UUID> behind(byte[] tokenHash, Instant now) {
        return jdbc.sql("SELECT signatory_id FROM board_link WHERE token_hash = ? AND NOT ended AND expires_at > ?")
                .params(tokenHash, now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("signatory_id", UUID.class))
                .optional();
    }
}

package org.undersigned.app.rooms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;

/** Links to rooms. In the caller's transaction. */
@Component
class RoomStore {
    private final JdbcClient jdbc;

    RoomStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addLink(byte[] tokenHash, EmailAddress email, Instant now, Instant expires) {
        jdbc.sql("INSERT INTO room_link (token_hash, email, created_at, expires_at) VALUES (?, ?, ?, ?)")
                .params(tokenHash, email.value(), now.atOffset(ZoneOffset.UTC), expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    int linksSince(EmailAddress email, Instant since) {
        return jdbc.sql("SELECT count(*) FROM room_link WHERE lower(email) = lower(?) AND created_at > ?")
                .params(email.value(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    Optional<EmailAddress> behind(byte[] tokenHash, Instant now) {
        return jdbc.sql("SELECT email FROM room_link WHERE token_hash = ? AND expires_at > ?")
                .params(tokenHash, now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new EmailAddress(row.getString(1)))
                .optional();
    }

    void deleteLinksBefore(Instant time) {
        jdbc.sql("DELETE FROM room_link WHERE expires_at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }
}

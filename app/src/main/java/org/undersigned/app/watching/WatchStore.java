package org.undersigned.app.watching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;

/** Watches, their links, and what they were told. In the caller's transaction. */
@Component
class WatchStore {
    private static final RowMapper<Watch> WATCH = (row, n) -> new Watch(
            row.getObject("id", UUID.class),
            row.getString("domain"),
            row.getString("name"),
            new EmailAddress(row.getString("email")),
            row.getString("language"),
            row.getObject("confirmed_at") != null);

    /** Where the look through the ledger goes on. */
    record Progress(long nextEntry, Instant disclosedUntil) {}

    private final JdbcClient jdbc;

    WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Watch watch, Instant now) {
        jdbc.sql("INSERT INTO watch (id, domain, name, email, language, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .param(watch.id())
                .param(watch.domain())
                .param(watch.name())
                .param(watch.email().value())
                .param(watch.language())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int madeSince(EmailAddress email, Instant since) {
        return jdbc.sql("SELECT count(*) FROM watch WHERE lower(email) = lower(?) AND created_at > ?")
                .params(email.value(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void addLink(byte[] tokenHash, UUID watch) {
        jdbc.sql("INSERT INTO watch_link (token_hash, watch_id) VALUES (?, ?)")
                .params(tokenHash, watch)
                .update();
    }

    Optional<Watch> behind(byte[] tokenHash) {
        return jdbc.sql("SELECT w.* FROM watch w JOIN watch_link l ON l.watch_id = w.id WHERE l.token_hash = ?")
                .param(tokenHash)
                .query(WATCH)
                .optional();
    }

    void confirm(UUID watch, Instant now) {
        jdbc.sql("UPDATE watch SET confirmed_at = ? WHERE id = ? AND confirmed_at IS NULL")
                .params(now.atOffset(ZoneOffset.UTC), watch)
                .update();
    }

    void delete(UUID watch) {
        jdbc.sql("DELETE FROM watch WHERE id = ?").param(watch).update();
    }

    void deleteUnconfirmedBefore(Instant moment) {
        jdbc.sql("DELETE FROM watch WHERE confirmed_at IS NULL AND created_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Watch> confirmed() {
        return jdbc.sql("SELECT * FROM watch WHERE confirmed_at IS NOT NULL")
                .query(WATCH)
                .list();
    }

    /** False where it was told before. */
    boolean tell(UUID watch, String what) {
        return jdbc.sql("INSERT INTO watch_told (watch_id, what) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(watch, what)
                        .update()
                == 1;
    }

    /** Nobody else looks through the ledger until the transaction ends. */
    Progress held() {
        return jdbc.sql("SELECT next_entry, disclosed_until FROM watch_progress FOR UPDATE")
                .query((row, n) -> new Progress(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    void reached(Progress progress) {
        jdbc.sql("UPDATE watch_progress SET next_entry = ?, disclosed_until = ?")
                .params(progress.nextEntry(), progress.disclosedUntil().atOffset(ZoneOffset.UTC))
                .update();
    }
}

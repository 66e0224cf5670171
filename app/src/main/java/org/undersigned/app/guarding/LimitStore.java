package org.undersigned.app.guarding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in stretches of time, spent tickets, blocked mailboxes. Each call joins the caller's transaction. */
@Component
class LimitStore {
    private final JdbcClient jdbc;

    LimitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more; gives how many there are in this stretch now, whichever node counted them. */
    int count(String counted, Duration stretch, Instant now) {
        return jdbc.sql("""
                        INSERT INTO open_call_count (counted, begun, times) VALUES (?, ?, 1)
                        ON CONFLICT (counted, begun) DO UPDATE SET times = open_call_count.times + 1 RETURNING times""")
                .params(counted, begun(stretch, now).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    int counted(String counted, Duration stretch, Instant now) {
        return jdbc.sql("SELECT coalesce(sum(times), 0) FROM open_call_count WHERE counted = ? AND begun = ?")
                .params(counted, begun(stretch, now).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static Instant begun(Duration stretch, Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), stretch.toSeconds()));
    }

    boolean spend(byte[] nonce, Instant now) {
        return jdbc.sql("INSERT INTO open_call_ticket (nonce, spent_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(nonce, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void block(String mailbox, Instant until) {
        jdbc.sql("""
                        INSERT INTO open_call_blocked (mailbox, until) VALUES (?, ?)
                        ON CONFLICT (mailbox) DO UPDATE SET until = excluded.until""").params(mailbox, until.atOffset(ZoneOffset.UTC)).update();
    }

    boolean isBlocked(String mailbox, Instant now) {
        return jdbc.sql("SELECT count(*) FROM open_call_blocked WHERE mailbox = ? AND until > ?")
                        .params(mailbox, now.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row.getInt(1))
                        .single()
                > 0;
    }

    void deleteOlder(Instant than, Instant now) {
        jdbc.sql("DELETE FROM open_call_count WHERE begun < ?")
                .param(than.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM open_call_ticket WHERE spent_at < ?")
                .param(than.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM open_call_blocked WHERE until < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

package org.undersigned.app.commenting.marking;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blocked senders, domains and words. In the caller's transaction. */
@Component
class BlockStore {
    private final JdbcClient jdbc;

    BlockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Block.Kind kind, String value, Instant now) {
        jdbc.sql("INSERT INTO comment_block (kind, value, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(kind.stored(), value, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(Block.Kind kind, String value) {
        jdbc.sql("DELETE FROM comment_block WHERE kind = ? AND value = ?")
                .params(kind.stored(), value)
                .update();
    }

    List<Block> all() {
        return jdbc.sql("SELECT kind, value, added_at FROM comment_block ORDER BY kind, value")
                .query((row, n) -> new Block(
                        Block.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        row.getObject(3, java.time.OffsetDateTime.class).toLocalDate()))
                .list();
    }
}

package org.undersigned.app.fuses;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fuses that are pulled. */
@Repository
class FuseStore {
    private final JdbcClient jdbc;

    FuseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the moments since when. */
    Map<Fuse, Instant> pulled() {
        Map<Fuse, Instant> pulled = new EnumMap<>(Fuse.class);
        jdbc.sql("SELECT name, pulled_at FROM fuse").query(row -> {
            pulled.put(
                    Fuse.valueOf(row.getString("name")),
                    row.getTimestamp("pulled_at").toInstant());
        });
        return pulled;
    }

    void pull(Fuse fuse, Instant now) {
        jdbc.sql("INSERT INTO fuse (name, pulled_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(fuse.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean mend(Fuse fuse) {
        return jdbc.sql("DELETE FROM fuse WHERE name = ?").param(fuse.name()).update() == 1;
    }
}

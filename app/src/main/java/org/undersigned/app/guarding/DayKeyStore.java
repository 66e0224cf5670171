package org.undersigned.app.guarding;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets that all nodes share. Whoever comes first stores its own; the others take that. */
@Component
class DayKeyStore {
    private final JdbcClient jdbc;

    DayKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] agreed(LocalDate day, byte[] proposed) {
        jdbc.sql("INSERT INTO open_call_key (day, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(day, proposed)
                .update();
        return jdbc.sql("SELECT bytes FROM open_call_key WHERE day = ?")
                .param(day)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** All but those of these days. */
    void deleteBefore(LocalDate day, LocalDate spared) {
        jdbc.sql("DELETE FROM open_call_key WHERE day < ? AND day <> ?")
                .params(day, spared)
                .update();
    }
}

package org.undersigned.app.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log's name and verifier keys: rows that are added and read, never changed. In the caller's transaction. */
@Component
class LedgerKeyStore {
    private final JdbcClient jdbc;

    LedgerKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> origin() {
        return jdbc.sql("SELECT origin FROM ledger_identity")
                .query(String.class)
                .optional();
    }

    void begin(String origin, List<String> vkeys) {
        jdbc.sql("INSERT INTO ledger_identity (origin, vkeys) VALUES (?, ?)")
                .params(origin, vkeys.toArray(String[]::new))
                .update();
    }

    /** Notes what an entry will do to a key once the log has it. False where the key has been changed so before. */
    boolean change(UUID submission, String vkey, boolean ends) {
        return jdbc.sql(
                                "INSERT INTO ledger_key_change (submission, vkey, ends) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(submission, vkey, ends)
                        .update()
                == 1;
    }

    /** How large the tree was when those in use had become so: 0 where they never changed. */
    long sizeAtLastChange() {
        return jdbc.sql("""
                        SELECT coalesce(max(e.leaf_index) + 1, 0)
                        FROM ledger_key_change c JOIN ledger_entry e ON e.submission = c.submission""").query(Long.class).single();
    }

    /** Those in use: the first ones and those added since, less those given up; oldest first. */
    List<String> current() {
        return jdbc.sql("""
                        WITH change AS (
                            SELECT c.vkey, c.ends, e.leaf_index
                            FROM ledger_key_change c JOIN ledger_entry e ON e.submission = c.submission)
                        SELECT vkey FROM (
                            SELECT vkey, place - 1000 AS place
                            FROM ledger_identity, unnest(vkeys) WITH ORDINALITY AS first (vkey, place)
                            UNION ALL SELECT vkey, leaf_index FROM change WHERE NOT ends) AS key
                        WHERE vkey NOT IN (SELECT vkey FROM change WHERE ends) ORDER BY place""").query((row, n) -> row.getString(1)).list();
    }
}

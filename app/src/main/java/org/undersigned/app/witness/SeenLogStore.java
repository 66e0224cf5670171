package org.undersigned.app.witness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.VerifierKey;
import org.undersigned.tlog.WitnessedLog;

/** Logs and what was cosigned of them. Every method runs in the caller's transaction; {@link #held} locks the row in it. */
@Component
class SeenLogStore {
    private static final String SELECT = "SELECT origin, vkeys, size, root, note, seen_at FROM witnessed_log ";

    private final JdbcClient jdbc;

    SeenLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Further keys of a log that is known are added to those it has. */
    void add(VerifierKey key, Instant now) {
        jdbc.sql("""
                        INSERT INTO witnessed_log (origin, vkeys, added_at) VALUES (?, ARRAY[?], ?)
                        ON CONFLICT (origin) DO UPDATE SET vkeys = CASE
                            WHEN excluded.vkeys <@ witnessed_log.vkeys THEN witnessed_log.vkeys
                            ELSE witnessed_log.vkeys || excluded.vkeys END""")
                .params(key.name(), key.toString(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<SeenLog> all() {
        return jdbc.sql(SELECT + "ORDER BY added_at, origin").query(SeenLogStore::seen).list().stream()
                .map(this::complete)
                .toList();
    }

    Optional<SeenLog> find(String origin) {
        return jdbc.sql(SELECT + "WHERE origin = ?")
                .param(origin)
                .query(SeenLogStore::seen)
                .optional()
                .map(this::complete);
    }

    /** Nobody else decides about this log until the transaction ends. */
    Optional<SeenLog> held(String origin) {
        return jdbc.sql(SELECT + "WHERE origin = ? FOR UPDATE")
                .param(origin)
                .query(SeenLogStore::seen)
                .optional()
                .map(this::complete);
    }

    /** By the hash that monitors ask for (c2sp.org/tlog-witness, "Monitoring"). */
    Optional<SeenLog> withOriginHash(String sha256) {
        return jdbc.sql(SELECT + "WHERE encode(sha256(convert_to(origin, 'UTF8')), 'hex') = ?")
                .param(sha256)
                .query(SeenLogStore::seen)
                .optional()
                .map(this::complete);
    }

    void cosigned(Checkpoint checkpoint, String note, Instant now) {
        jdbc.sql("UPDATE witnessed_log SET size = ?, root = ?, note = ?, seen_at = ? WHERE origin = ?")
                .params(
                        checkpoint.size(),
                        checkpoint.root().toBytes(),
                        note,
                        now.atOffset(ZoneOffset.UTC),
                        checkpoint.origin())
                .update();
    }

    /** False where this very checkpoint was refused before. */
    boolean refused(Checkpoint checkpoint, String note, Optional<String> earlier, boolean isFork, Instant now) {
        return jdbc.sql("""
                        INSERT INTO witness_refusal (origin, size, root, note, earlier, is_fork, seen_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .param(checkpoint.origin())
                        .param(checkpoint.size())
                        .param(checkpoint.root().toBytes())
                        .param(note)
                        .param(earlier.orElse(null))
                        .param(isFork)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private SeenLog complete(SeenLog seen) {
        return new SeenLog(
                seen.log(), seen.note(), seen.seenAt(), refusals(seen.log().origin()));
    }

    private static SeenLog seen(ResultSet row, int n) throws SQLException {
        String origin = row.getString("origin");
        byte[] root = row.getBytes("root");
        List<VerifierKey> keys = Arrays.stream((String[]) row.getArray("vkeys").getArray())
                .map(VerifierKey::parse)
                .toList();
        Hash seenRoot = root == null ? MerkleTree.EMPTY_ROOT : Hash.of(root);
        return new SeenLog(
                new WitnessedLog(origin, keys, row.getLong("size"), seenRoot),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getObject("seen_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                List.of());
    }

    private List<Refusal> refusals(String origin) {
        return jdbc.sql(
                        "SELECT size, is_fork, seen_at FROM witness_refusal WHERE origin = ? ORDER BY seen_at DESC LIMIT 5")
                .param(origin)
                .query((row, n) -> new Refusal(
                        origin,
                        row.getLong("size"),
                        row.getBoolean("is_fork"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<List<String>> identity() {
        return jdbc.sql("SELECT vkeys FROM witness_identity")
                .query((row, n) -> List.of((String[]) row.getArray(1).getArray()))
                .optional();
    }

    void begin(String name, List<String> vkeys) {
        jdbc.sql("INSERT INTO witness_identity (name, vkeys) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(name, vkeys.toArray(String[]::new))
                .update();
    }
}

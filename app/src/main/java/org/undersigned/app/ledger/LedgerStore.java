package org.undersigned.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.Tile;
import org.undersigned.tlog.TilePath;
import org.undersigned.verify.Addendum;

/**
 * The ledger's rows: added and read, never changed.
 *
 * <p>Every method runs in the caller's transaction. {@link #lock()} is held until it ends, so that one node at a time
 * sequences.
 */
@Component
class LedgerStore {
    record Stored(long size, Hash root, String note) {}

    // Any fixed number: all nodes of one database must agree on it.
    private static final long ADVISORY_LOCK = 0x756e_6465_7273_6967L;

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(ADVISORY_LOCK)
                .query((row, n) -> true)
                .single();
    }

    void submit(List<Submission> submissions, Instant now) {
        jdbc.sql("""
                        INSERT INTO ledger_submission (id, entry, submitted_at)
                        SELECT id, entry, ? FROM unnest(?::uuid[], ?::bytea[]) AS submitted (id, entry)""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(ids(submissions))
                .param(entries(submissions))
                .update();
    }

    private static UUID[] ids(List<Submission> submissions) {
        return submissions.stream().map(Submission::id).toArray(UUID[]::new);
    }

    private static byte[][] entries(List<Submission> submissions) {
        return submissions.stream().map(submission -> submission.entry().copy()).toArray(byte[][]::new);
    }

    void addAddenda(List<Addendum> addenda) {
        jdbc.sql("""
                        INSERT INTO ledger_addendum (sha256, content)
                        SELECT sha256, content FROM unnest(?::text[], ?::bytea[]) AS kept (sha256, content)""")
                .param(addenda.stream()
                        .map(addendum -> addendum.digest().toHex())
                        .toArray(String[]::new))
                .param(addenda.stream().map(Addendum::bytes).toArray(byte[][]::new))
                .update();
    }

    Map<String, Bytes> addenda(List<String> sha256) {
        Map<String, Bytes> found = new HashMap<>();
        jdbc.sql("SELECT sha256, content FROM ledger_addendum WHERE sha256 = ANY (?)")
                .param(sha256.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("sha256"), Bytes.of(row.getBytes("content")));
                });
        return found;
    }

    Optional<Bytes> addendum(String sha256) {
        return jdbc.sql("SELECT content FROM ledger_addendum WHERE sha256 = ?")
                .param(sha256)
                .query((row, n) -> Bytes.of(row.getBytes(1)))
                .optional();
    }

    void disclose(List<String> sha256, Instant now) {
        jdbc.sql("""
                        INSERT INTO ledger_disclosure (sha256, disclosed_at) SELECT unnest(?::text[]), ?
                        ON CONFLICT DO NOTHING""")
                .param(sha256.toArray(String[]::new))
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Bytes> disclosedAddendum(String sha256) {
        return jdbc.sql("""
                        SELECT a.content FROM ledger_addendum a JOIN ledger_disclosure d ON d.sha256 = a.sha256
                        WHERE a.sha256 = ?""")
                .param(sha256)
                .query((row, n) -> Bytes.of(row.getBytes(1)))
                .optional();
    }

    List<String> disclosedSince(Instant moment) {
        return jdbc.sql("""
                        SELECT d.sha256 FROM ledger_disclosure d JOIN ledger_addendum a ON a.sha256 = d.sha256
                        WHERE d.disclosed_at > ?""")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> erasedSince(Instant moment) {
        return jdbc.sql("SELECT sha256 FROM ledger_erasure WHERE erased_at > ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
    }

    boolean deleteAddendum(String sha256, Instant now) {
        return jdbc.sql("""
                        WITH gone AS (DELETE FROM ledger_addendum WHERE sha256 = ? RETURNING sha256)
                        INSERT INTO ledger_erasure (sha256, erased_at) SELECT sha256, ? FROM gone""").params(sha256, now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Takes out what waits, in order of arrival; it comes back if the transaction fails. */
    List<Submission> takeWaiting(int most) {
        return jdbc.sql("""
                        WITH taken AS (
                            DELETE FROM ledger_submission WHERE id IN
                                (SELECT id FROM ledger_submission ORDER BY arrival LIMIT ?)
                            RETURNING id, entry, arrival)
                        SELECT id, entry FROM taken ORDER BY arrival""")
                .param(most)
                .query((row, n) -> Submission.of(row.getObject("id", UUID.class), row.getBytes("entry")))
                .list();
    }

    /** In one statement: a crowd's entries cost one round trip. */
    void addEntries(long first, List<Submission> waiting, Instant now) {
        jdbc.sql("""
                        INSERT INTO ledger_entry (leaf_index, submission, entry, recorded_at)
                        SELECT ? + place - 1, submission, entry, ?
                        FROM unnest(?::uuid[], ?::bytea[]) WITH ORDINALITY AS waiting (submission, entry, place)""")
                .param(first)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(ids(waiting))
                .param(entries(waiting))
                .update();
    }

    void addTiles(List<Tile> tiles) {
        jdbc.sql("""
                        INSERT INTO ledger_tile (level, number, width, hashes)
                        SELECT level, number, width, hashes
                        FROM unnest(?::int[], ?::bigint[], ?::int[], ?::bytea[]) AS tile (level, number, width, hashes)
                        ON CONFLICT DO NOTHING""")
                .param(tiles.stream().map(tile -> tile.path().level()).toArray(Integer[]::new))
                .param(tiles.stream().map(tile -> tile.path().number()).toArray(Long[]::new))
                .param(tiles.stream().map(tile -> tile.path().width()).toArray(Integer[]::new))
                .param(tiles.stream().map(Tile::encode).toArray(byte[][]::new))
                .update();
    }

    /** The hashes of a tile, full or partial; a partial one may be read from a wider one. */
    Optional<byte[]> hashes(TilePath path) {
        return jdbc.sql("""
                        SELECT hashes FROM ledger_tile WHERE level = ? AND number = ? AND width >= ?
                        ORDER BY width LIMIT 1""")
                .params(path.level(), path.number(), path.width())
                .query((row, n) -> Arrays.copyOf(row.getBytes(1), path.width() * Hash.LENGTH))
                .optional();
    }

    /** For the tree: every tile of a signed tree is there. */
    byte[] read(TilePath path) {
        return hashes(path).orElseThrow(() -> new LedgerHalted("The tile " + path.path() + " is missing."));
    }

    /** Compare-and-set: fails on the unique predecessor where somebody else has extended the same tree. */
    void addCheckpoint(Stored checkpoint, OptionalLong predecessor, Instant now) {
        jdbc.sql("""
                        INSERT INTO ledger_checkpoint (tree_size, predecessor, root, note, signed_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .param(checkpoint.size())
                .param(predecessor.isPresent() ? predecessor.getAsLong() : null)
                .param(checkpoint.root().toBytes())
                .param(checkpoint.note())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> latestCheckpoint() {
        return jdbc.sql("SELECT tree_size, root, note FROM ledger_checkpoint ORDER BY tree_size DESC LIMIT 1")
                .query(LedgerStore::stored)
                .optional();
    }

    Ledger.State state() {
        return jdbc.sql("""
                        SELECT c.tree_size, c.signed_at, w.waiting, w.oldest
                        FROM (SELECT tree_size, signed_at FROM ledger_checkpoint ORDER BY tree_size DESC LIMIT 1) c,
                             (SELECT count(*) AS waiting, min(submitted_at) AS oldest FROM ledger_submission) w""")
                .query((row, n) -> new Ledger.State(
                        row.getLong("tree_size"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant)))
                .single();
    }

    Optional<Stored> checkpoint(long size) {
        return jdbc.sql("SELECT tree_size, root, note FROM ledger_checkpoint WHERE tree_size = ?")
                .param(size)
                .query(LedgerStore::stored)
                .optional();
    }

    /** Of the smallest tree that is at least so large. */
    Optional<Stored> checkpointFrom(long size) {
        return jdbc.sql("""
                        SELECT tree_size, root, note FROM ledger_checkpoint WHERE tree_size >= ?
                        ORDER BY tree_size LIMIT 1""").param(size).query(LedgerStore::stored).optional();
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(row.getLong("tree_size"), Hash.of(row.getBytes("root")), row.getString("note"));
    }

    Optional<EntryRecorded> recorded(UUID submission) {
        return jdbc.sql("SELECT submission, leaf_index, recorded_at FROM ledger_entry WHERE submission = ?")
                .param(submission)
                .query((row, n) -> new EntryRecorded(
                        row.getObject("submission", UUID.class),
                        row.getLong("leaf_index"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<Bytes> entries(long from, long to) {
        return jdbc.sql("SELECT entry FROM ledger_entry WHERE leaf_index >= ? AND leaf_index < ? ORDER BY leaf_index")
                .params(from, to)
                .query((row, n) -> Bytes.of(row.getBytes(1)))
                .list();
    }

    Map<Long, Bytes> entriesAt(List<Long> leafIndexes) {
        Map<Long, Bytes> found = new HashMap<>();
        jdbc.sql("SELECT leaf_index, entry FROM ledger_entry WHERE leaf_index = ANY (?)")
                .param(leafIndexes.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong("leaf_index"), Bytes.of(row.getBytes("entry")));
                });
        return found;
    }

    /** Whether this database came out of a backup, as {@code backup} wrote, and nobody has looked at what that means. */
    boolean isRestored() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM ledger_restoration WHERE confirmed_at IS NULL)")
                .query(Boolean.class)
                .single();
    }

    void confirmRestored(Instant at) {
        jdbc.sql("UPDATE ledger_restoration SET confirmed_at = greatest(restored_at, ?) WHERE confirmed_at IS NULL")
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

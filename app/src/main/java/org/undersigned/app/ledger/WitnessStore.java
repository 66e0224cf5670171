package org.undersigned.app.ledger;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.tlog.NoteSignature;
import org.undersigned.tlog.VerifierKey;

/** Witnesses, which an operator adds and removes, and their cosignatures, which are only added. */
@Component
class WitnessStore {
    private final JdbcClient jdbc;

    WitnessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(VerifierKey key, URI url, Instant now) {
        return jdbc.sql("""
                        INSERT INTO ledger_witness (id, vkey, url, added_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (vkey) DO NOTHING""")
                        .params(UUID.randomUUID(), key.toString(), url.toString(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM ledger_witness WHERE id = ?").param(id).update();
    }

    List<LedgerWitness> all() {
        return jdbc.sql("""
                        SELECT w.id, w.vkey, w.url, w.asked_at, w.problem,
                            (SELECT coalesce(max(c.tree_size), 0) FROM ledger_cosignature c WHERE c.vkey = w.vkey) AS size
                        FROM ledger_witness w ORDER BY w.added_at, w.id""").query(WitnessStore::witness).list();
    }

    void asked(UUID id, Optional<WitnessProblem> problem, Instant now) {
        jdbc.sql("UPDATE ledger_witness SET asked_at = ?, problem = ? WHERE id = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(problem.map(WitnessProblem::stored).orElse(null))
                .param(id)
                .update();
    }

    /** False where it is known already. */
    boolean addCosignature(long size, VerifierKey key, NoteSignature line, Instant now) {
        return jdbc.sql("""
                        INSERT INTO ledger_cosignature (tree_size, vkey, line, received_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                        .params(size, key.toString(), line.line(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What the present witnesses have cosigned of a tree of this size. */
    List<NoteSignature> cosignatures(long size) {
        return jdbc.sql("""
                        SELECT c.line FROM ledger_cosignature c JOIN ledger_witness w ON w.vkey = c.vkey
                        WHERE c.tree_size = ? ORDER BY w.added_at, w.id""")
                .param(size)
                .query((row, n) -> NoteSignature.parse(row.getString(1)))
                .list();
    }

    /** Size of the oldest tree that so many of the present witnesses have cosigned, of those of at least a size. */
    Optional<Long> oldestCosigned(int quorum, long least) {
        return jdbc.sql("""
                        SELECT c.tree_size FROM ledger_cosignature c JOIN ledger_witness w ON w.vkey = c.vkey
                        WHERE c.tree_size >= ?
                        GROUP BY c.tree_size HAVING count(*) >= ? ORDER BY c.tree_size LIMIT 1""").params(least, quorum).query(Long.class).optional();
    }

    private static LedgerWitness witness(ResultSet row, int n) throws SQLException {
        return new LedgerWitness(
                row.getObject("id", UUID.class),
                VerifierKey.parse(row.getString("vkey")),
                URI.create(row.getString("url")),
                row.getLong("size"),
                Optional.ofNullable(row.getObject("asked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("problem")).map(WitnessProblem::fromStored));
    }
}

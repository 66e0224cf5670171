package org.undersigned.app.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;

/** What holds of the rows of a site after every fault. */
public final class WholeLedger {
    private WholeLedger() {}

    /**
     * Nothing acknowledged is lost, nothing is there twice, every signature has its entry, and the latest checkpoint is of
     * exactly the entries that there are.
     *
     * @param acknowledged numbers of {@link InvitedRows}
     */
    public static void assertIn(JdbcClient database, Collection<Integer> acknowledged, String when) {
        List<Integer> signed = database.sql("""
                        SELECT i.n FROM signature s JOIN test_invited i ON i.signatory = s.signatory_id ORDER BY 1""").query(Integer.class).list();
        assertThat(signed).as("signatures %s", when).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(count(
                        database,
                        "signature s WHERE NOT EXISTS (SELECT 1 FROM signature_entry e WHERE e.signature_id = s.id)"
                                + " AND NOT EXISTS (SELECT 1 FROM ledger_submission w WHERE w.id = s.submission)"))
                .as("signatures without an entry, and none on its way, %s", when)
                .isZero();
        List<Hash> leaves = database.sql("SELECT entry FROM ledger_entry ORDER BY leaf_index")
                .query((row, n) -> MerkleTree.leafHash(row.getBytes(1)))
                .list();
        Map<String, Object> latest = database.sql(
                        "SELECT tree_size, root FROM ledger_checkpoint ORDER BY tree_size DESC LIMIT 1")
                .query()
                .singleRow();
        assertThat(latest.get("tree_size")).as("size %s", when).isEqualTo((long) leaves.size());
        assertThat(Hash.of((byte[]) latest.get("root"))).as("root %s", when).isEqualTo(MerkleTree.root(leaves));
        assertThat(count(database, "(SELECT DISTINCT submission FROM ledger_entry) AS one"))
                .as("entries, each once, %s", when)
                .isEqualTo(leaves.size());
    }

    public static long count(JdbcClient database, String what) {
        return database.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }
}

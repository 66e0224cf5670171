package org.undersigned.app.following;

import java.util.List;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.TilePath;
import org.undersigned.tlog.TiledTree;

/** Reads the entries that a log has gained, each proved to stand where it stands. */
public final class NewEntries {
    private final RemoteLog log;

    public NewEntries(RemoteLog log) {
        this.log = log;
    }

    /** Takes what was read. */
    @FunctionalInterface
    public interface Reader {
        void entry(long index, byte[] entry);
    }

    /** Gives the entries from an index on, in order; stops with {@link Unreachable} at one that is not in the tree. */
    public void read(Checkpoint checkpoint, long from, Reader reader) throws Unreachable {
        TiledTree tree = log.tree(checkpoint.size());
        try {
            for (long bundle = from / TilePath.FULL; bundle * TilePath.FULL < checkpoint.size(); bundle++) {
                List<byte[]> entries = log.entries(bundle, checkpoint.size());
                for (int i = 0; i < entries.size(); i++) {
                    long index = bundle * TilePath.FULL + i;
                    if (index >= from) {
                        require(tree, checkpoint, index, entries.get(i));
                        reader.entry(index, entries.get(i));
                    }
                }
            }
        } catch (RemoteLog.TileMissing e) {
            throw e.reason();
        }
    }

    private void require(TiledTree tree, Checkpoint checkpoint, long index, byte[] entry) throws Unreachable {
        if (!tree.prove(index).leads(MerkleTree.leafHash(entry), checkpoint.root())) {
            throw new Unreachable("Entry " + index + " at " + log.prefix()
                    + " is not the one that the ledger’s checkpoint commits to.");
        }
    }
}

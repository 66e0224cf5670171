package org.undersigned.tlog;

import java.util.List;

/**
 * That a tree begins with an earlier one.
 *
 * @param oldSize at least 1: an empty tree begins every tree, and proves nothing
 * @param newSize at least {@code oldSize}
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
    public ConsistencyProof {
        if (oldSize < 1 || newSize < oldSize) {
            throw new IllegalArgumentException("no tree of " + newSize + " begins with one of " + oldSize);
        }
        path = List.copyOf(path);
    }

    /** Whether the proof holds for the two roots (RFC 9162, section 2.1.4.2). */
    public boolean holds(Hash oldRoot, Hash newRoot) {
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        boolean wholeSubtree = Long.bitCount(oldSize) == 1;
        if (path.isEmpty()) {
            return false;
        }
        long fn = oldSize - 1;
        long sn = newSize - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash fr = wholeSubtree ? oldRoot : path.getFirst();
        Hash sr = fr;
        for (Hash c : wholeSubtree ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleTree.nodeHash(c, fr);
                sr = MerkleTree.nodeHash(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = MerkleTree.nodeHash(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
    }
}

package org.undersigned.tlog;

import java.util.List;

/**
 * That a leaf stands at an index of a tree.
 *
 * @param index of the leaf, from 0
 * @param size of the tree, more than {@code index}
 * @param path sibling hashes, the leaf's first
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a tree of " + size);
        }
        path = List.copyOf(path);
    }

    /** Whether the proof leads from the leaf to the root (RFC 9162, section 2.1.3.2). */
    public boolean leads(Hash leaf, Hash root) {
        long fn = index;
        long sn = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = MerkleTree.nodeHash(sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash.equals(root);
    }
}

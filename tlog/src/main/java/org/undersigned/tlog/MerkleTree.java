package org.undersigned.tlog;

import java.util.ArrayList;
import java.util.List;

/** The hashes of RFC 6962, section 2.1 (the same as RFC 9162, section 2.1), with SHA-256. */
public final class MerkleTree {
    /** Root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY_ROOT = Hash.sha256();

    private static final byte[] LEAF_PREFIX = {0};
    private static final byte[] NODE_PREFIX = {1};

    private MerkleTree() {}

    public static Hash leafHash(byte[] entry) {
        return Hash.sha256(LEAF_PREFIX, entry);
    }

    public static Hash nodeHash(Hash left, Hash right) {
        return Hash.sha256(NODE_PREFIX, left.shared(), right.shared());
    }

    /** Root over leaf hashes, kept in one pass: whole subtrees on a stack, the smallest on top. */
    public static Hash root(List<Hash> leaves) {
        List<Hash> stack = new ArrayList<>();
        long size = 0;
        for (Hash leaf : leaves) {
            Hash node = leaf;
            for (long bits = size; (bits & 1) == 1; bits >>= 1) {
                node = nodeHash(stack.removeLast(), node);
            }
            stack.add(node);
            size++;
        }
        return fold(stack);
    }

    /** Joins whole subtrees, largest first, into the root above them. */
    static Hash fold(List<Hash> subtrees) {
        if (subtrees.isEmpty()) {
            return EMPTY_ROOT;
        }
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = nodeHash(subtrees.get(i), root);
        }
        return root;
    }
}

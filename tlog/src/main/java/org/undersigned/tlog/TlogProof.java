package org.undersigned.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The offline proof that an entry is in a log (c2sp.org/tlog-proof): index, audit path, and the checkpoint with all its
 * signature lines. The optional {@code extra} line is refused: it is not authenticated, and we have no use for it.
 */
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("not a proof of a leaf's place");
        }
    }

    public static TlogProof of(InclusionProof proof, SignedNote checkpoint) {
        return new TlogProof(proof.index(), proof.path(), checkpoint);
    }

    public static TlogProof parse(String file) {
        int blank = file.indexOf("\n\n");
        if (file.length() > LONGEST || blank < 0) {
            throw new IllegalArgumentException("not a tlog-proof");
        }
        String[] lines = file.substring(0, blank).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(HEADER) || !lines[1].startsWith(INDEX)) {
            throw new IllegalArgumentException("not a tlog-proof of version 1");
        }
        List<Hash> path = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            path.add(Hash.fromBase64(lines[i]));
        }
        return new TlogProof(
                Decimal.parse(lines[1].substring(INDEX.length())), path, SignedNote.parse(file.substring(blank + 2)));
    }

    /** Whether the entry stands at the index of the tree that the checkpoint commits to. Says nothing of signatures. */
    public boolean includes(byte[] entry) {
        Checkpoint committed = Checkpoint.parse(checkpoint.text());
        return index < committed.size()
                && new InclusionProof(index, committed.size(), path)
                        .leads(MerkleTree.leafHash(entry), committed.root());
    }

    @Override
    public String toString() {
        StringBuilder file = new StringBuilder(HEADER)
                .append('\n')
                .append(INDEX)
                .append(index)
                .append('\n');
        path.forEach(hash -> file.append(hash.toBase64()).append('\n'));
        return file.append('\n').append(checkpoint).toString();
    }
}

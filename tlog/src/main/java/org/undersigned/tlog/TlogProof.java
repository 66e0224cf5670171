package org.undersigned.tlog;

import java.util.List;
import java.util.Optional;

/**
 * The offline proof that an entry is in a log (c2sp.org/tlog-proof): index, audit path, and the checkpoint with all its
 * signature lines.
 *
 * @param extra whatever a log adds, in base64; nothing vouches for it
 */
public record TlogProof(Optional<String> extra, long index, List<Hash> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_PATH = 63;
    // Other readers stop at lines of 64 KiB.
    private static final int LONGEST_EXTRA = 60_000;

    public TlogProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("not a proof of a leaf's place");
        }
        if (Checkpoint.tryParse(checkpoint.text()).isEmpty()) {
            throw new IllegalArgumentException("a proof whose note is no checkpoint");
        }
        extra.ifPresent(base64 -> {
            if (base64.length() > LONGEST_EXTRA || CanonicalBase64.decode(base64).length == 0) {
                throw new IllegalArgumentException("an extra line that is empty or too long");
            }
        });
    }

    public static TlogProof of(InclusionProof proof, SignedNote checkpoint) {
        return new TlogProof(Optional.empty(), proof.index(), proof.path(), checkpoint);
    }

    /** Refuses bytes that are not UTF-8. */
    public static TlogProof parse(byte[] file) {
        return parse(Utf8.decode(file, LONGEST));
    }

    /** Refuses leading zeros, base64 that is not canonical, and anything out of its place. */
    public static TlogProof parse(String file) {
        int blank = file.indexOf("\n\n");
        if (file.length() > LONGEST || blank < 0) {
            throw new IllegalArgumentException("not a tlog-proof");
        }
        return parse(file.substring(0, blank), SignedNote.parse(file.substring(blank + 2)));
    }

    static TlogProof parse(String head, SignedNote checkpoint) {
        List<String> lines = List.of(head.split("\n", -1));
        boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith(EXTRA);
        int at = hasExtra ? 2 : 1;
        if (lines.size() <= at
                || !lines.getFirst().equals(HEADER)
                || !lines.get(at).startsWith(INDEX)) {
            throw new IllegalArgumentException("not a tlog-proof of version 1");
        }
        if (lines.size() - at - 1 > LONGEST_PATH) {
            throw new IllegalArgumentException("a path that is longer than any tree is high");
        }
        return new TlogProof(
                hasExtra ? Optional.of(lines.get(1).substring(EXTRA.length())) : Optional.empty(),
                Decimal.parse(lines.get(at).substring(INDEX.length())),
                lines.subList(at + 1, lines.size()).stream()
                        .map(Hash::fromBase64)
                        .toList(),
                checkpoint);
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
        StringBuilder file = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(base64 -> file.append(EXTRA).append(base64).append('\n'));
        file.append(INDEX).append(index).append('\n');
        path.forEach(hash -> file.append(hash.toBase64()).append('\n'));
        return file.append('\n').append(checkpoint).toString();
    }
}

package org.undersigned.tlog;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads proofs one after the other (c2sp.org/tlog-proof). They usually stand over the same checkpoint, which is most of each file: it is read
 * once, and the proofs share it. Not safe for several threads.
 */
public final class TlogProofReader {
    private static final int LONGEST = 1_000_000;

    private byte[] note = new byte[0];
    private @Nullable SignedNote checkpoint;

    public TlogProofReader() {}

    /** What {@link TlogProof#parse(byte[])} gives. */
    public TlogProof read(byte[] file) {
        int blank = emptyLine(file);
        if (checkpoint != null && blank >= 0 && Arrays.equals(file, blank + 2, file.length, note, 0, note.length)) {
            return TlogProof.parse(Utf8.decode(Arrays.copyOf(file, blank), LONGEST), checkpoint);
        }
        TlogProof proof = TlogProof.parse(file);
        note = Arrays.copyOfRange(file, blank + 2, file.length);
        checkpoint = proof.checkpoint();
        return proof;
    }

    // Offset of the newline before the first empty line; -1 where there is none.
    private static int emptyLine(byte[] file) {
        for (int at = 0; at + 1 < file.length; at++) {
            if (file[at] == '\n' && file[at + 1] == '\n') {
                return at;
            }
        }
        return -1;
    }
}

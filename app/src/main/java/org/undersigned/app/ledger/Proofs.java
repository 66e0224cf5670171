package org.undersigned.app.ledger;

import java.util.List;
import org.undersigned.tlog.TlogProof;

/** Proofs of several entries under one checkpoint, and how that stands. */
public record Proofs(List<TlogProof> proofs, Standing standing) {
    public Proofs {
        proofs = List.copyOf(proofs);
    }

    /**
     * What witnesses have said of a checkpoint.
     *
     * @param cosigners how many of the log's witnesses have cosigned it
     * @param witnesses how many witnesses the log has
     * @param isFinal whether so many have cosigned as the log's policy asks for
     */
    public record Standing(int cosigners, int witnesses, boolean isFinal) {}
}

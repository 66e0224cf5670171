package org.undersigned.app.ledger;

import java.util.List;
import org.undersigned.tlog.TlogProof;

/**
 * Proofs of several entries under one checkpoint.
 *
 * @param size of the tree that they lead to
 * @param cosigners how many of the log's witnesses have cosigned it
 * @param witnesses how many witnesses the log has
 * @param isFinal whether so many have cosigned as the log's policy asks for
 */
public record Proofs(List<TlogProof> proofs, long size, int cosigners, int witnesses, boolean isFinal) {
    public Proofs {
        proofs = List.copyOf(proofs);
    }
}

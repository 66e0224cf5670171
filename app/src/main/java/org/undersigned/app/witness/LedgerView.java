package org.undersigned.app.witness;

import java.util.List;
import org.undersigned.app.ledger.LedgerWitness;
import org.undersigned.tlog.Checkpoint;

/**
 * What the desk's page on the ledger shows.
 *
 * @param isRotating whether an old pair of keys still signs beside a new one
 */
public record LedgerView(
        Checkpoint latest,
        List<String> ledgerKeys,
        boolean isRotating,
        List<LedgerWitness> witnesses,
        int quorum,
        List<String> ownKeys,
        String ownUrl,
        List<SeenLog> logs) {
    public LedgerView {
        ledgerKeys = List.copyOf(ledgerKeys);
        witnesses = List.copyOf(witnesses);
        ownKeys = List.copyOf(ownKeys);
        logs = List.copyOf(logs);
    }
}

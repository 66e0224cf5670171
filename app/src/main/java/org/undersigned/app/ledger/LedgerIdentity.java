package org.undersigned.app.ledger;

import java.util.List;

/**
 * Under which name and keys this log signs.
 *
 * @param origin the log's name in every checkpoint (c2sp.org/tlog-checkpoint)
 * @param verifierKeys one vkey for each of its keys (c2sp.org/signed-note), Ed25519 first
 */
public record LedgerIdentity(String origin, List<String> verifierKeys) {
    public LedgerIdentity {
        verifierKeys = List.copyOf(verifierKeys);
    }
}

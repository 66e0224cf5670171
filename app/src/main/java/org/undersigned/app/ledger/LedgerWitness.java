package org.undersigned.app.ledger;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.tlog.VerifierKey;

/**
 * Somebody else's log watcher, asked to cosign this log's checkpoints (c2sp.org/tlog-witness).
 *
 * @param url submission prefix
 * @param cosignedSize of the largest tree that it has cosigned; 0 if none
 * @param problem what kept it from answering well when it was asked last
 */
public record LedgerWitness(
        UUID id,
        VerifierKey key,
        URI url,
        long cosignedSize,
        Optional<Instant> askedAt,
        Optional<WitnessProblem> problem) {
    public String name() {
        return key.name();
    }
}

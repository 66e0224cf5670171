package org.undersigned.app.signatories;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;

/**
 * The act: this signatory, this revision, this method, this authority, this moment.
 *
 * @param signatory the organisation's name as it was signed
 * @param submission names the entry while the ledger has not integrated it
 * @param entry its place in the ledger, once integrated
 * @param erasure names the ledger's entry that its content was removed; the signatory's name is then empty
 */
public record Signature(
        UUID id,
        StatementId statement,
        UUID organisation,
        String revisionSha256,
        String signatory,
        Method method,
        Authority authority,
        Instant signedAt,
        String addendumSha256,
        UUID submission,
        OptionalLong entry,
        Optional<UUID> erasure) {
    public boolean isErased() {
        return erasure.isPresent();
    }
}

package org.undersigned.app.signatories;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;

/**
 * The act: this signatory, this revision, this method, this authority, this moment.
 *
 * @param signatory the organisation's name as it was signed
 * @param submission names the entry while the ledger has not integrated it
 * @param entry its place in the ledger, once integrated
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
        OptionalLong entry) {}

package org.undersigned.app.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key that the ledger has recorded for an organisation.
 *
 * @param keyId as entries name it (docs/spec/organisation-keys.md, "Keys")
 * @param line as it stood in the organisation's file
 * @param submission names its entry
 */
public record RegisteredKey(
        UUID submission,
        UUID organisation,
        String domain,
        String keyId,
        String line,
        Instant foundAt,
        Optional<Instant> revokedAt) {}

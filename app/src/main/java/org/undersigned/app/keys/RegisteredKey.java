package org.undersigned.app.keys;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.verify.KeyFile;
import org.undersigned.verify.OrganisationKey;

/**
 * A key that the ledger has recorded for an organisation.
 *
 * @param keyId as entries name it (docs/spec/organisation-keys.md, "Keys")
 * @param line as it stood in the organisation's file
 * @param submission names its entry
 * @param revocation names the entry from which on it counts no more
 */
public record RegisteredKey(
        UUID submission,
        UUID organisation,
        String domain,
        String keyId,
        String line,
        Instant foundAt,
        Optional<UUID> revocation,
        Optional<Instant> revokedAt) {
    public OrganisationKey key() {
        byte[] file = (KeyFile.HEADER + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
        return KeyFile.parse(file).keys().getFirst();
    }
}

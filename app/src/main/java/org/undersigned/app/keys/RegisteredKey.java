package org.undersigned.app.keys;

import static org.undersigned.app.words.Speech.say;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.undersigned.verify.KeyFile;
import org.undersigned.verify.OrganisationKey;

/**
 * A key that the ledger has recorded for an organisation.
 *
 * @param keyId as entries name it (docs/spec/organisation-keys.md, "Keys")
 * @param line as it stood in the organisation's file
 * @param places where it was last seen; of a revoked one, at no place any more
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
        Set<KeyPlace> places,
        Optional<UUID> revocation,
        Optional<Instant> revokedAt) {
    public RegisteredKey {
        places = Set.copyOf(places);
    }

    /** Where it was last seen, as a person reads it. */
    public String seenAt() {
        return places.size() == KeyPlace.values().length
                ? say("keys.place.both", "file", KeyPlace.FILE.at(domain), "records", KeyPlace.RECORDS.at(domain))
                : places.stream().map(place -> place.at(domain)).findFirst().orElse("");
    }

    public OrganisationKey key() {
        byte[] file = (KeyFile.HEADER + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
        return KeyFile.parse(file).keys().getFirst();
    }
}

package org.undersigned.app.keys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.KeyFile;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.OrganisationKey;

/** Which keys count for which organisation, and since when. */
@Component
public class OrganisationKeys {
    private final KeyStore store;
    private final Ledger ledger;
    private final SecureRandom random;
    private final Clock clock;

    OrganisationKeys(KeyStore store, Ledger ledger, SecureRandom random, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    public List<RegisteredKey> all() {
        return store.all();
    }

    /** Those that count for an organisation now: the ledger has recorded them. */
    public List<OrganisationKey> inUse(Organisation organisation) {
        return organisation.domain().stream()
                .flatMap(domain -> store.inUse(domain).stream())
                .filter(key -> ledger.recorded(key.submission()).isPresent())
                .map(RegisteredKey::key)
                .toList();
    }

    /** Every registration of a key for the one whom the ledger names so, revoked ones among them; the earliest first. */
    public List<RegisteredKey> registrations(String actor, String keyId) {
        return store.registrations(actor, keyId);
    }

    /**
     * Takes the file that an organisation has on its site now: keys that are new in it count from their entry on, and
     * keys that are gone from it count no more from theirs on.
     */
    @Transactional
    public FetchOutcome.Read take(Organisation organisation, byte[] file) {
        String domain = organisation.domain().orElseThrow();
        KeyFile read = KeyFile.parse(file);
        List<RegisteredKey> known = store.heldAt(domain);
        Instant now = clock.instant();
        List<UUID> submissions = new ArrayList<>();
        List<OrganisationKey> added = read.keys().stream()
                .filter(key -> known.stream().noneMatch(k -> isSame(k, key)))
                .toList();
        List<RegisteredKey> gone = known.stream()
                .filter(k -> read.keys().stream().noneMatch(key -> isSame(k, key)))
                .toList();
        // Revoked first: a key that comes back under the number of another one takes its place.
        for (RegisteredKey key : gone) {
            UUID submission = submit(LedgerEntry.Type.KEY_REVOCATION, domain, key.keyId(), Optional.empty());
            store.revoke(key, submission, now);
            submissions.add(submission);
        }
        for (OrganisationKey key : added) {
            Addendum evidence = Addendum.around(file, random);
            ledger.keep(evidence.digest(), evidence.bytes());
            ledger.disclose(List.of(evidence.digest().toHex()));
            UUID submission = submit(
                    LedgerEntry.Type.KEY,
                    domain,
                    key.id(),
                    Optional.of(evidence.digest().toHex()));
            store.add(submission, organisation.id(), domain, key, now);
            submissions.add(submission);
        }
        return new FetchOutcome.Read(added.size(), gone.size(), submissions);
    }

    private static boolean isSame(RegisteredKey known, OrganisationKey key) {
        return known.keyId().equals(key.id()) && known.line().equals(key.line());
    }

    private UUID submit(LedgerEntry.Type type, String domain, String key, Optional<String> addendum) {
        UUID submission = UUID.randomUUID();
        ledger.submit(
                submission,
                LedgerEntry.key(type, Optional.of(domain), key, addendum).encode());
        return submission;
    }
}

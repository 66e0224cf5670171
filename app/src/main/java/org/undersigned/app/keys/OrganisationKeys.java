package org.undersigned.app.keys;

import static org.undersigned.app.words.Speech.say;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.verify.Addendum;
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
        return seen(organisation).stream().map(RegisteredKey::key).toList();
    }

    /** Every registration of a key for the one whom the ledger names so, revoked ones among them; the earliest first. */
    public List<RegisteredKey> registrations(String actor, String keyId) {
        return store.registrations(actor, keyId);
    }

    /** Those of {@link #inUse}, each with where it was last seen. */
    public List<RegisteredKey> seen(Organisation organisation) {
        return organisation.domain().stream()
                .flatMap(domain -> store.inUse(domain).stream())
                .filter(key -> ledger.recorded(key.submission()).isPresent())
                .toList();
    }

    /**
     * Takes what the places that could be read say now: a key that is new counts from its entry on, and one that is
     * nowhere any more counts no more from its revocation on. A key is where it was last seen; a place that could not be
     * read takes nothing away.
     */
    @Transactional
    public FetchOutcome.Read take(Organisation organisation, List<KeyReading.Read> readings) {
        String domain = organisation.domain().orElseThrow();
        List<RegisteredKey> kept = new ArrayList<>();
        List<UUID> revocations = new ArrayList<>();
        // Revoked first: a key that comes back under the number of another one takes its place.
        for (RegisteredKey known : store.heldAt(domain)) {
            Set<KeyPlace> places = stillAt(known, readings);
            if (places.isEmpty()) {
                UUID revocation = submit(LedgerEntry.Type.KEY_REVOCATION, domain, known.keyId(), Optional.empty());
                store.revoke(known, revocation, clock.instant());
                revocations.add(revocation);
            } else {
                store.see(known.submission(), places);
                kept.add(known);
            }
        }
        List<UUID> additions = new ArrayList<>();
        List<String> concerns = new ArrayList<>();
        for (KeyReading.Read reading : readings) {
            for (OrganisationKey key : reading.keys()) {
                Optional<String> other = kept.stream()
                        .filter(k -> k.keyId().equals(key.id()))
                        .map(RegisteredKey::line)
                        .findFirst();
                if (other.isEmpty()) {
                    RegisteredKey added = add(organisation, domain, key, reading, readings);
                    kept.add(added);
                    additions.add(added.submission());
                } else if (!other.get().equals(key.line())) {
                    concerns.add(sameNumber(key, reading.place(), domain));
                }
            }
        }
        List<UUID> submissions = new ArrayList<>(revocations);
        submissions.addAll(additions);
        return new FetchOutcome.Read(additions.size(), revocations.size(), submissions, concerns);
    }

    private static String sameNumber(OrganisationKey key, KeyPlace place, String domain) {
        return say("keys.problem.same-number", "key", key.id(), "place", place.at(domain));
    }

    private static Set<KeyPlace> stillAt(RegisteredKey known, List<KeyReading.Read> readings) {
        Set<KeyPlace> places = EnumSet.noneOf(KeyPlace.class);
        places.addAll(known.places());
        for (KeyReading.Read reading : readings) {
            if (reading.keys().stream().anyMatch(key -> isSame(known, key))) {
                places.add(reading.place());
            } else {
                places.remove(reading.place());
            }
        }
        return places;
    }

    private RegisteredKey add(
            Organisation organisation,
            String domain,
            OrganisationKey key,
            KeyReading.Read reading,
            List<KeyReading.Read> readings) {
        Addendum evidence = Addendum.around(reading.evidence(), random);
        ledger.keep(List.of(evidence));
        ledger.disclose(List.of(evidence.digest().toHex()));
        RegisteredKey added = new RegisteredKey(
                submit(
                        LedgerEntry.Type.KEY,
                        domain,
                        key.id(),
                        Optional.of(evidence.digest().toHex())),
                organisation.id(),
                domain,
                key.id(),
                key.line(),
                clock.instant(),
                readings.stream()
                        .filter(other ->
                                other.keys().stream().anyMatch(k -> k.line().equals(key.line())))
                        .map(KeyReading.Read::place)
                        .collect(Collectors.toSet()),
                Optional.empty(),
                Optional.empty());
        store.add(added);
        return added;
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

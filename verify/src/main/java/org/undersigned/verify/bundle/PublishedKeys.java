package org.undersigned.verify.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.undersigned.tlog.Utf8;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.Fields;
import org.undersigned.verify.KeyFile;
import org.undersigned.verify.KeyRecords;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.OrganisationKey;
import org.undersigned.verify.PasskeyRegistration;
import org.undersigned.verify.SigningKey;
import org.undersigned.verify.bundle.ProvenEntries.Placed;

/** The keys of a bundle, organisations' own and passkeys: which counts for whom, from which entry on and up to which. */
final class PublishedKeys {
    private static final List<String> FOR_KEYS =
            List.of(BundleWriter.KEY_FILE, BundleWriter.MINISIGN_KEY, BundleWriter.PASSKEY, BundleWriter.PASSKEY_PEM);

    private final BundleFiles files;
    private final ProvenEntries entries;
    private final Results results;
    private final List<Registered> registered = new ArrayList<>();
    private String example = "";

    /**
     * A key whose entry is in the ledger.
     *
     * @param from index of the entry
     * @param revoked index of its revocation
     */
    record Registered(SigningKey key, String actor, long from, OptionalLong revoked) {
        boolean belongsTo(LedgerEntry signature) {
            return signature.actor().equals(Optional.of(actor))
                    && signature.key().equals(Optional.of(key.id()));
        }

        boolean countsAt(long index) {
            return from < index && (revoked.isEmpty() || index < revoked.getAsLong());
        }
    }

    PublishedKeys(BundleFiles files, ProvenEntries entries, Results results) {
        this.files = files;
        this.entries = entries;
        this.results = results;
    }

    void readAll() throws BundleRefused {
        for (String folder : files.folders(BundleWriter.KEYS_FOLDER)) {
            Optional<Placed> entry = entries.read(folder, LedgerEntry.Type.KEY);
            try {
                if (entry.isPresent()) {
                    registered.add(read(folder, entry.get()));
                }
            } catch (IllegalArgumentException e) {
                results.wrong(folder, String.valueOf(e.getMessage()));
            }
        }
        checkAllowedSigners();
    }

    private Registered read(String folder, Placed placed) throws BundleRefused {
        LedgerEntry entry = placed.entry();
        Addendum addendum = Addendum.parse(files.bytes(folder + BundleWriter.ADDENDUM));
        Fields.require(
                entry.addendum().equals(Optional.of(addendum.digest().toHex())),
                "addendum.bin is not what the ledger's entry names");
        SigningKey key = PasskeyRegistration.isMeantBy(addendum.content())
                ? passkey(folder, entry, addendum.content())
                : published(folder, entry, addendum.content());
        return new Registered(key, entry.actor().orElseThrow(), placed.index(), revocation(folder, placed));
    }

    private SigningKey published(String folder, LedgerEntry entry, byte[] keyFile) throws BundleRefused {
        String domain = entry.actor().orElse("");
        String id = entry.key().orElse("");
        Fields.require(domain.contains("."), "the key's entry names no domain");
        OrganisationKey key = KeyFile.parse(keyFile)
                .key(id)
                .orElseThrow(() -> new IllegalArgumentException("the key file of " + domain + " does not hold " + id));
        Map<String, byte[]> expected = new HashMap<>(Map.of(BundleWriter.KEY_FILE, keyFile));
        if (key.kind() == OrganisationKey.Kind.MINISIGN) {
            expected.put(BundleWriter.MINISIGN_KEY, key.toolFile(domain));
        }
        requireFiles(folder, expected);
        String place = KeyRecords.isMadeOf(domain, keyFile)
                ? "the TXT records of " + KeyRecords.nameFor(domain)
                : "https://" + domain + KeyFile.PATH;
        example = example.isEmpty() ? place : example;
        return key;
    }

    private SigningKey passkey(String folder, LedgerEntry entry, byte[] content) throws BundleRefused {
        PasskeyRegistration passkey = PasskeyRegistration.parse(content);
        Fields.require(
                entry.actor().isPresent() && entry.key().equals(Optional.of(passkey.id())),
                "the entry names another passkey, or nobody");
        requireFiles(
                folder,
                Map.of(
                        BundleWriter.PASSKEY,
                        content,
                        BundleWriter.PASSKEY_PEM,
                        passkey.key().pem()));
        return passkey;
    }

    private void requireFiles(String folder, Map<String, byte[]> expected) throws BundleRefused {
        for (String name : FOR_KEYS) {
            Optional<byte[]> found = files.find(folder + name);
            byte[] wanted = expected.get(name);
            Fields.require(
                    (wanted == null) == found.isEmpty()
                            && (wanted == null || Arrays.equals(wanted, found.orElseThrow())),
                    name + " is not what the key's entry and its addendum say");
        }
    }

    private OptionalLong revocation(String folder, Placed key) throws BundleRefused {
        if (!files.has(folder + BundleWriter.REVOCATION_ENTRY) && !files.has(folder + BundleWriter.REVOCATION_PROOF)) {
            return OptionalLong.empty();
        }
        Placed revocation = entries.read(
                        folder + BundleWriter.REVOCATION_ENTRY,
                        folder + BundleWriter.REVOCATION_PROOF,
                        LedgerEntry.Type.KEY_REVOCATION)
                .orElseThrow(() -> new IllegalArgumentException("the key's revocation is not in the ledger"));
        Fields.require(
                revocation.entry().key().equals(key.entry().key())
                        && revocation.entry().actor().equals(key.entry().actor())
                        && revocation.index() > key.index(),
                "the revocation is of another key, or stands before it");
        return OptionalLong.of(revocation.index());
    }

    // The file is for ssh-keygen: it must not let a key in that no entry registers.
    private void checkAllowedSigners() throws BundleRefused {
        SortedSet<String> lines = new TreeSet<>();
        for (Registered one : registered) {
            if (one.key() instanceof OrganisationKey key && key.kind() == OrganisationKey.Kind.SSH) {
                lines.add(Utf8.decode(key.toolFile(one.actor()), Fields.LONGEST_FILE));
            }
        }
        String found = files.has(BundleWriter.ALLOWED_SIGNERS) ? files.text(BundleWriter.ALLOWED_SIGNERS) : "";
        if (!found.equals(String.join("", lines))) {
            results.wrong(BundleWriter.ALLOWED_SIGNERS, "the keys are not those that the ledger's entries name");
        }
    }

    boolean isEmpty() {
        return registered.isEmpty();
    }

    /** Where the first key was published that an organisation publishes itself; empty if none. */
    String examplePlace() {
        return example;
    }

    /** The key that counted when the signature was recorded; refuses where none did, and says why. */
    Registered of(Placed signature) {
        List<Registered> named = registered.stream()
                .filter(key -> key.belongsTo(signature.entry()))
                .toList();
        Fields.require(!named.isEmpty(), "the bundle does not hold the key that signed");
        return named.stream()
                .filter(key -> key.countsAt(signature.index()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        named.stream().allMatch(key -> key.from() > signature.index())
                                ? "the key was recorded only after the signature"
                                : "the key was revoked before the signature"));
    }
}

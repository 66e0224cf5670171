package org.undersigned.verify.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.undersigned.tlog.Utf8;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.Fields;
import org.undersigned.verify.KeyFile;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.OrganisationKey;
import org.undersigned.verify.bundle.ProvenEntries.Placed;

/** The organisations' keys of a bundle: which counts for whom, from which entry on and up to which. */
final class PublishedKeys {
    private final BundleFiles files;
    private final ProvenEntries entries;
    private final Findings findings;
    private final List<Registered> registered = new ArrayList<>();

    /**
     * A key whose entry is in the ledger.
     *
     * @param from index of the entry
     * @param revoked index of its revocation
     */
    record Registered(OrganisationKey key, String domain, long from, OptionalLong revoked) {
        boolean belongsTo(LedgerEntry signature) {
            return signature.actor().equals(Optional.of(domain))
                    && signature.key().equals(Optional.of(key.id()));
        }

        boolean countsAt(long index) {
            return from < index && (revoked.isEmpty() || index < revoked.getAsLong());
        }
    }

    PublishedKeys(BundleFiles files, ProvenEntries entries, Findings findings) {
        this.files = files;
        this.entries = entries;
        this.findings = findings;
    }

    void readAll() throws BundleRefused {
        for (String folder : files.folders(BundleWriter.KEYS_FOLDER)) {
            Optional<Placed> entry = entries.read(folder, LedgerEntry.Type.KEY);
            try {
                if (entry.isPresent()) {
                    registered.add(read(folder, entry.get()));
                }
            } catch (IllegalArgumentException e) {
                findings.wrong(folder, String.valueOf(e.getMessage()));
            }
        }
        checkAllowedSigners();
    }

    private Registered read(String folder, Placed placed) throws BundleRefused {
        LedgerEntry entry = placed.entry();
        Addendum addendum = Addendum.parse(files.bytes(folder + BundleWriter.ADDENDUM));
        String domain = entry.actor().orElse("");
        String id = entry.key().orElse("");
        Fields.require(domain.contains("."), "the key's entry names no domain");
        Fields.require(
                entry.addendum().equals(Optional.of(addendum.digest().toHex())),
                "addendum.bin is not what the ledger's entry names");
        Fields.require(
                Arrays.equals(addendum.content(), files.bytes(folder + BundleWriter.KEY_FILE)),
                "key-file.txt is not what the addendum holds");
        OrganisationKey key = KeyFile.parse(addendum.content())
                .key(id)
                .orElseThrow(() -> new IllegalArgumentException("the key file of " + domain + " does not hold " + id));
        Optional<byte[]> expected =
                key.kind() == OrganisationKey.Kind.MINISIGN ? Optional.of(key.toolFile(domain)) : Optional.empty();
        Optional<byte[]> found = files.find(folder + BundleWriter.MINISIGN_KEY);
        Fields.require(
                expected.isPresent() == found.isPresent()
                        && Arrays.equals(expected.orElse(new byte[0]), found.orElse(new byte[0])),
                "minisign.pub is not the key that the entry names");
        return new Registered(key, domain, placed.index(), revocation(folder, placed));
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
        registered.stream()
                .filter(key -> key.key().kind() == OrganisationKey.Kind.SSH)
                .forEach(key -> lines.add(Utf8.decode(key.key().toolFile(key.domain()), Fields.LONGEST_FILE)));
        String found = files.has(BundleWriter.ALLOWED_SIGNERS) ? files.text(BundleWriter.ALLOWED_SIGNERS) : "";
        if (!found.equals(String.join("", lines))) {
            findings.wrong(BundleWriter.ALLOWED_SIGNERS, "the keys are not those that the ledger's entries name");
        }
    }

    boolean isEmpty() {
        return registered.isEmpty();
    }

    /** A domain that has a key here. */
    String exampleDomain() {
        return registered.getFirst().domain();
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

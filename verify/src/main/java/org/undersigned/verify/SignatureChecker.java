package org.undersigned.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.undersigned.verify.ProvenEntries.Placed;
import org.undersigned.verify.PublishedKeys.Registered;
import org.undersigned.verify.SignatureRecord.KeySignature;

/** Checks the signatures of a bundle one after the other, in the order of the ledger. */
final class SignatureChecker {
    private static final byte[] NOTHING = {};

    private final BundleFiles files;
    private final ProvenEntries entries;
    private final PublishedKeys keys;
    private final Findings findings;
    private final LedgerEntry revision;
    private final List<String> signatories = new ArrayList<>();
    private final Set<String> actors = new HashSet<>();
    private long lastPlace;

    SignatureChecker(BundleFiles files, ProvenEntries entries, PublishedKeys keys, Findings findings, Placed revision) {
        this.files = files;
        this.entries = entries;
        this.keys = keys;
        this.findings = findings;
        this.revision = revision.entry();
        this.lastPlace = revision.index();
    }

    void checkAll(BundleVerifier.Progress progress) throws BundleRefused {
        SortedSet<String> folders = files.folders(BundleWriter.SIGNATURES_FOLDER);
        int done = 0;
        for (String folder : folders) {
            check(folder);
            progress.at(++done, folders.size());
        }
        for (String folder : files.folders(BundleWriter.ERASURES_FOLDER)) {
            String erased = BundleWriter.SIGNATURES_FOLDER + number(folder);
            if (!folders.contains(erased) || files.has(erased + BundleWriter.ADDENDUM)) {
                findings.wrong(folder, "the erasure is of no signature in the bundle");
            }
        }
        if (folders.isEmpty()) {
            findings.notCheckable("The bundle holds no signatures.");
        } else if (findings.areGood()) {
            findings.checked(
                    "Signatures that name exactly this text and are in the ledger: %d. No organisation signed twice."
                            .formatted(folders.size()));
        }
    }

    /** Names under the text. */
    List<String> signatories() {
        return signatories;
    }

    private static String number(String folder) {
        return folder.substring(folder.indexOf('/') + 1);
    }

    private void check(String folder) throws BundleRefused {
        Optional<Placed> placed = entries.read(folder, LedgerEntry.Type.SIGNATURE);
        if (placed.isEmpty()) {
            return;
        }
        try {
            requirePlace(placed.get());
            Optional<byte[]> addendum = files.find(folder + BundleWriter.ADDENDUM);
            if (addendum.isPresent()) {
                content(folder, placed.get(), Addendum.parse(addendum.get()));
            } else {
                erased(folder, placed.get());
            }
        } catch (IllegalArgumentException e) {
            findings.wrong(folder, String.valueOf(e.getMessage()));
        }
    }

    private void requirePlace(Placed placed) {
        LedgerEntry entry = placed.entry();
        Fields.require(
                entry.statement().equals(revision.statement())
                        && entry.revision().equals(revision.revision()),
                "the entry is about another text");
        Fields.require(
                actors.add(entry.actor().orElseThrow(() -> new IllegalArgumentException("the entry names nobody"))),
                "the same organisation has signed already");
        Fields.require(placed.index() > lastPlace, "the entry stands before the text, or out of order");
        lastPlace = placed.index();
    }

    private void content(String folder, Placed placed, Addendum addendum) throws BundleRefused {
        Fields.require(
                placed.entry().addendum().equals(Optional.of(addendum.digest().toHex())),
                "addendum.bin is not what the ledger's entry names");
        SignatureRecord signature = SignatureRecord.parse(addendum.content());
        SigningPayload payload = signature.payload();
        byte[] signed = files.bytes(folder + BundleWriter.PAYLOAD);
        Fields.require(Arrays.equals(signed, payload.encode()), "payload.txt is not what the addendum holds");
        Fields.require(
                Optional.of(payload.statement()).equals(revision.statement())
                        && Optional.of(payload.revision()).equals(revision.revision()),
                payload.signatory() + " signed another text");
        requireSignatureFiles(folder, signature);
        Optional<String> keyId = signature.keySignature().map(KeySignature::key);
        Fields.require(placed.entry().key().equals(keyId), "the ledger's entry and the signature name different keys");
        if (signature.keySignature().isPresent()) {
            byKey(placed, signature, signed, signature.keySignature().get());
        } else {
            findings.notCheckable(withoutKey(signature));
        }
        signatories.add(payload.signatory());
    }

    private void requireSignatureFiles(String folder, SignatureRecord signature) throws BundleRefused {
        for (OrganisationKey.Kind kind : OrganisationKey.Kind.values()) {
            String name = folder + BundleWriter.signatureFile(kind);
            Optional<byte[]> expected = signature.method().equals(kind.method())
                    ? signature.keySignature().map(KeySignature::bytes)
                    : Optional.empty();
            Optional<byte[]> found = files.find(name);
            boolean agrees = expected.isPresent() == found.isPresent()
                    && Arrays.equals(expected.orElse(NOTHING), found.orElse(NOTHING));
            Fields.require(agrees, BundleWriter.signatureFile(kind) + " is not what the addendum holds");
        }
    }

    private void byKey(Placed placed, SignatureRecord signature, byte[] payload, KeySignature made) {
        Registered found = keys.of(placed);
        if (!found.key().kind().method().equals(signature.method())) {
            findings.notCheckable(withoutKey(signature));
            return;
        }
        found.key().requireSignature(payload, made.bytes());
        String later =
                found.revoked().isPresent() ? " The key was revoked later, which does not touch this signature." : "";
        findings.checked("%s signed with its own key %s, which the ledger had recorded for %s.%s"
                .formatted(signature.payload().signatory(), found.key().id(), found.domain(), later));
    }

    private static String withoutKey(SignatureRecord signature) {
        String name = signature.payload().signatory();
        return switch (signature.method()) {
            case SignatureRecord.EMAIL_OWN_DOMAIN ->
                name + " signed by a link mailed to its own domain: the platform attests it, nobody else can.";
            case SignatureRecord.EMAIL_VOUCHED ->
                name + " signed by a mailed link, vouched for by the coordinator: the platform attests it, nobody"
                        + " else can.";
            case SignatureRecord.EMAIL ->
                name + " signed by a link mailed to the address they gave: the platform attests it, nobody else can.";
            default -> name + " signed by the method “" + signature.method() + "”, which this version cannot check.";
        };
    }

    private void erased(String folder, Placed signature) throws BundleRefused {
        String erasure = BundleWriter.ERASURES_FOLDER + number(folder);
        boolean hasMore = files.has(folder + BundleWriter.PAYLOAD)
                || Arrays.stream(OrganisationKey.Kind.values())
                        .anyMatch(kind -> files.has(folder + BundleWriter.signatureFile(kind)));
        Fields.require(!hasMore, "there is a payload without its addendum");
        Fields.require(files.has(erasure + BundleWriter.ENTRY), "the content is missing, and no erasure is recorded");
        Optional<Placed> recorded = entries.read(erasure, LedgerEntry.Type.ERASURE);
        if (recorded.isEmpty()) {
            return;
        }
        Fields.require(
                recorded.get().entry().addendum().equals(signature.entry().addendum())
                        && recorded.get().index() > signature.index(),
                "the content is missing, and the erasure recorded is of something else");
        findings.notCheckable(
                folder + ": the content of this signature was erased on request, which the ledger records.");
    }
}

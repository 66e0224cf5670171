package org.undersigned.verify.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.Fields;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.OrganisationKey;
import org.undersigned.verify.PasskeyRegistration;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SignatureRecord.KeySignature;
import org.undersigned.verify.SigningPayload;
import org.undersigned.verify.bundle.ProvenEntries.Placed;
import org.undersigned.verify.bundle.PublishedKeys.Registered;
import org.undersigned.verify.bundle.VerificationReport.Signatory;

/** Checks the signatures of a bundle one after the other, in the order of the ledger. */
final class SignatureChecker {
    private static final byte[] NOTHING = {};

    private final BundleFiles files;
    private final ProvenEntries entries;
    private final PublishedKeys keys;
    private final Results results;
    private final AuthoritativeTexts texts;
    private final Withdrawals withdrawals;
    private final List<Signatory> signed = new ArrayList<>();
    private int erased;
    private long lastPlace;

    SignatureChecker(
            BundleFiles files, ProvenEntries entries, PublishedKeys keys, AuthoritativeTexts texts, Results results) {
        this.files = files;
        this.entries = entries;
        this.keys = keys;
        this.results = results;
        this.texts = texts;
        this.withdrawals = new Withdrawals(files, entries);
        this.lastPlace = texts.lastPlace();
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
                results.wrong(folder, "the erasure is of no signature in the bundle");
            }
        }
        withdrawals.reportStray(folders, results);
        if (folders.isEmpty()) {
            results.notCheckable("The bundle holds no signatures.");
        } else if (results.areGood()) {
            summarise();
        }
    }

    private void summarise() {
        long persons = signed.stream().filter(Signatory::isPerson).count();
        results.checked(("Signatures that name exactly this text, are in the ledger and stand: %d of organisations,"
                        + " %d of persons, %d whose content was erased. Withdrawn: %d. Nobody signed twice.")
                .formatted(signed.size() - persons, persons, erased, withdrawals.count()));
    }

    /** Who stands under the text. */
    List<Signatory> signed() {
        return signed;
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
            boolean isWithdrawn = withdrawals.isWithdrawn(number(folder), placed.get());
            Optional<byte[]> addendum = files.find(folder + BundleWriter.ADDENDUM);
            String name = folder;
            if (addendum.isPresent()) {
                SigningPayload payload = content(folder, placed.get(), Addendum.parse(addendum.get()));
                name = payload.signatory();
                if (!isWithdrawn) {
                    signed.add(new Signatory(name, payload.isByPerson(), payload.reservations()));
                }
            } else if (isErased(folder, placed.get())) {
                erased += isWithdrawn ? 0 : 1;
            }
            if (isWithdrawn) {
                results.checked(name + ": this signature was withdrawn, which the ledger records. It does not count.");
            }
        } catch (IllegalArgumentException e) {
            results.wrong(folder, String.valueOf(e.getMessage()));
        }
    }

    private void requirePlace(Placed placed) {
        LedgerEntry entry = placed.entry();
        Fields.require(
                entry.statement().equals(texts.firstEntry().statement())
                        && entry.revision().equals(texts.firstEntry().revision()),
                "the entry is about another text");
        Fields.require(entry.actor().isPresent(), "the entry names nobody");
        Fields.require(placed.index() > lastPlace, "the entry stands before the text, or out of order");
        lastPlace = placed.index();
    }

    private SigningPayload content(String folder, Placed placed, Addendum addendum) throws BundleRefused {
        Fields.require(
                placed.entry().addendum().equals(Optional.of(addendum.digest().toHex())),
                "addendum.bin is not what the ledger's entry names");
        SignatureRecord signature = SignatureRecord.parse(addendum.content());
        SigningPayload payload = signature.payload();
        byte[] signed = files.bytes(folder + BundleWriter.PAYLOAD);
        Fields.require(Arrays.equals(signed, payload.encode()), "payload.txt is not what the addendum holds");
        texts.requireSigned(payload);
        // A person's domain would say who they are.
        Fields.require(
                !payload.isByPerson() || !placed.entry().actor().orElse("").contains("."),
                "the entry of a person's signature names a domain");
        requireSignatureFiles(folder, signature);
        Optional<String> keyId = signature.keySignature().map(KeySignature::key);
        Fields.require(placed.entry().key().equals(keyId), "the ledger's entry and the signature name different keys");
        if (signature.keySignature().isPresent()) {
            byKey(placed, signature, signed, signature.keySignature().get());
        } else {
            results.notCheckable(withoutKey(signature));
        }
        return payload;
    }

    private void requireSignatureFiles(String folder, SignatureRecord signature) throws BundleRefused {
        for (Map.Entry<String, String> file : BundleWriter.SIGNATURE_FILES.entrySet()) {
            Optional<byte[]> expected = signature.method().equals(file.getKey())
                    ? signature.keySignature().map(KeySignature::bytes)
                    : Optional.empty();
            Optional<byte[]> found = files.find(folder + file.getValue());
            boolean agrees = expected.isPresent() == found.isPresent()
                    && Arrays.equals(expected.orElse(NOTHING), found.orElse(NOTHING));
            Fields.require(agrees, file.getValue() + " is not what the addendum holds");
        }
    }

    private void byKey(Placed placed, SignatureRecord signature, byte[] payload, KeySignature made) {
        Registered found = keys.of(placed);
        if (!found.key().method().equals(signature.method())) {
            results.notCheckable(withoutKey(signature));
            return;
        }
        found.key().requireSignature(payload, made.bytes());
        String later =
                found.revoked().isPresent() ? " The key was revoked later, which does not touch this signature." : "";
        String name = signature.payload().signatory();
        String words = switch (found.key()) {
            case OrganisationKey own -> "%s signed with its own key %s, which the ledger had recorded for %s.%s";
            case PasskeyRegistration passkey ->
                "%s signed exactly this with a passkey, %s, which the ledger had recorded for %s.%s";
        };
        results.checked(
                words.formatted(name, found.key().id(), found.actor(), later) + reservations(signature.payload()));
        if (found.key() instanceof PasskeyRegistration passkey) {
            results.notCheckable(whose(passkey, name));
        }
    }

    // What no bundle can show of a passkey: whose hand it is in.
    private static String whose(PasskeyRegistration passkey, String name) {
        return "%s: that the key %s is theirs is the platform's word, which registered it from a link mailed to %s."
                .formatted(
                        name,
                        passkey.id(),
                        passkey.link().equals(SignatureRecord.EMAIL_OWN_DOMAIN)
                                ? "their own domain"
                                : "an address that the coordinator vouched for");
    }

    private static String reservations(SigningPayload payload) {
        StringBuilder all = new StringBuilder();
        payload.reservations()
                .forEach(reservation -> all.append(
                        " Reservation on demand %d: “%s”".formatted(reservation.demand(), reservation.text())));
        return all.toString();
    }

    private static String withoutKey(SignatureRecord signature) {
        String name = signature.payload().signatory();
        return byWhat(signature, name) + reservations(signature.payload());
    }

    private static String byWhat(SignatureRecord signature, String name) {
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

    private boolean isErased(String folder, Placed signature) throws BundleRefused {
        String erasure = BundleWriter.ERASURES_FOLDER + number(folder);
        boolean hasMore = files.has(folder + BundleWriter.PAYLOAD)
                || BundleWriter.SIGNATURE_FILES.values().stream().anyMatch(name -> files.has(folder + name));
        Fields.require(!hasMore, "there is a payload without its addendum");
        Fields.require(files.has(erasure + BundleWriter.ENTRY), "the content is missing, and no erasure is recorded");
        Optional<Placed> recorded = entries.read(erasure, LedgerEntry.Type.ERASURE);
        if (recorded.isEmpty()) {
            return false;
        }
        Fields.require(
                recorded.get().entry().addendum().equals(signature.entry().addendum())
                        && recorded.get().index() > signature.index(),
                "the content is missing, and the erasure recorded is of something else");
        results.notCheckable(
                folder + ": the content of this signature was erased on request, which the ledger records.");
        return true;
    }
}

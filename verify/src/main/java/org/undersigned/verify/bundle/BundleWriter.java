package org.undersigned.verify.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.TlogProof;
import org.undersigned.tlog.Utf8;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.Fields;
import org.undersigned.verify.KeyFile;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.OrganisationKey;
import org.undersigned.verify.PasskeyRegistration;
import org.undersigned.verify.SignatureRecord;

/** Puts a proof bundle together (docs/spec/proof-bundle.md, "Files"). */
public final class BundleWriter {
    static final String STATEMENT = "statement.txt";
    /** What each method's signature file is called. */
    static final SortedMap<String, String> SIGNATURE_FILES = new TreeMap<>(Map.of(
            SignatureRecord.SSH, "payload.txt.sig",
            SignatureRecord.MINISIGN, "payload.txt.minisig",
            SignatureRecord.PASSKEY, "payload.txt.passkey"));

    static final String POLICY = "policy.txt";
    static final String GUIDE = "VERIFY.md";
    static final String PAGE = "verify.html";
    static final String SUMS = "SHA256SUMS";
    static final String ENTRY = "entry.txt";
    static final String PROOF = "proof.tlog-proof";
    static final String ADDENDUM = "addendum.bin";
    static final String PAYLOAD = "payload.txt";
    static final String KEY_FILE = "key-file.txt";
    static final String MINISIGN_KEY = "minisign.pub";
    static final String PASSKEY = "passkey.txt";
    static final String PASSKEY_PEM = "passkey.pem";
    static final String ERRATUM = "erratum.txt";
    static final String FINDING = "finding.txt";
    static final String RECORD = "record.txt";
    static final String REVOCATION_ENTRY = "revocation-entry.txt";
    static final String REVOCATION_PROOF = "revocation-proof.tlog-proof";
    static final String ALLOWED_SIGNERS = "allowed_signers";
    static final String REVISION_FOLDER = "revision/";
    static final String PUBLICATION_FOLDER = "publication/";
    static final String SIGNATURES_FOLDER = "signatures/";
    static final String KEYS_FOLDER = "keys/";
    static final String ERASURES_FOLDER = "erasures/";
    static final String WITHDRAWALS_FOLDER = "withdrawals/";
    static final String ERRATA_FOLDER = "errata/";
    static final String FINDINGS_FOLDER = "findings/";
    static final String OBLIGATIONS_FOLDER = "obligations/";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedSet<String> allowedSigners = new TreeSet<>();
    private int signatures;
    private int keys;
    private int errata;
    private int findings;
    private String obligation = "";
    private int onObligation;

    /** An entry of the ledger, and the proof that it is there. */
    public record Proven(LedgerEntry entry, TlogProof proof) {}

    /**
     * Begins a bundle.
     *
     * @param canonical the signed bytes; where several texts are authoritative, the one that signatures' entries name
     * @param policy names the log's keys (c2sp.org/tlog-policy)
     */
    public BundleWriter(byte[] canonical, String policy, Proven revision) {
        files.put(STATEMENT, canonical.clone());
        files.put(POLICY, utf8(policy));
        put(REVISION_FOLDER, revision);
    }

    /** A further authoritative text, which every payload names beside the first. */
    public BundleWriter text(String language, byte[] canonical, Proven revision) {
        files.put(statement(language), canonical.clone());
        put(revision(language), revision);
        return this;
    }

    static String statement(String language) {
        return "statement." + language + ".txt";
    }

    static String revision(String language) {
        return "revision." + language + "/";
    }

    public BundleWriter publication(Proven publication) {
        put(PUBLICATION_FOLDER, publication);
        return this;
    }

    /** @param addendum empty where it was erased: the entry stays, and counts; {@link #erasure} has to follow */
    public BundleWriter signature(Proven signature, Optional<Addendum> addendum) {
        String folder = numbered(SIGNATURES_FOLDER, ++signatures);
        put(folder, signature);
        addendum.ifPresent(content -> {
            files.put(folder + ADDENDUM, content.bytes());
            put(folder, SignatureRecord.parse(content.content()));
        });
        return this;
    }

    private void put(String folder, SignatureRecord signature) {
        files.put(folder + PAYLOAD, signature.payload().encode());
        Optional.ofNullable(SIGNATURE_FILES.get(signature.method()))
                .ifPresent(name -> signature.keySignature().ifPresent(made -> files.put(folder + name, made.bytes())));
    }

    /** Of the content of the signature that was added last. */
    public BundleWriter erasure(Proven erasure) {
        put(numbered(ERASURES_FOLDER, signatures), erasure);
        return this;
    }

    /** Of the signature that was added last. Content and erasure stay where they are: the entry has to be explained. */
    public BundleWriter withdrawal(Proven withdrawal) {
        put(numbered(WITHDRAWALS_FOLDER, signatures), withdrawal);
        return this;
    }

    /** A note beside a text, in the order of the ledger. */
    public BundleWriter erratum(Proven erratum, Addendum note) {
        put(numbered(ERRATA_FOLDER, ++errata), erratum, note, ERRATUM);
        return this;
    }

    /** A step of a finding on a demand of the statement, in the order of the ledger. */
    public BundleWriter finding(Proven finding, Addendum step) {
        put(numbered(FINDINGS_FOLDER, ++findings), finding, step, FINDING);
        return this;
    }

    /** An obligation that the statement cites. */
    public BundleWriter obligation(ObligationRecord cited) {
        obligation = obligation(cited.id());
        onObligation = 0;
        files.put(obligation + RECORD, cited.encode());
        return this;
    }

    static String obligation(String id) {
        return OBLIGATIONS_FOLDER + id + "/";
    }

    /** A step of a finding on the obligation that was added last, in the order of the ledger. */
    public BundleWriter findingOnObligation(Proven finding, Addendum step) {
        put(numbered(obligation + FINDINGS_FOLDER, ++onObligation), finding, step, FINDING);
        return this;
    }

    private void put(String folder, Proven proven, Addendum addendum, String file) {
        put(folder, proven);
        files.put(folder + ADDENDUM, addendum.bytes());
        files.put(folder + file, addendum.content());
    }

    /**
     * A key that signed, as it was registered.
     *
     * @param fetched the addendum of the key's entry: the key file as it was fetched, or a passkey's registration
     * @param revocation the entry that ended it, at whatever place
     */
    public BundleWriter key(Proven key, Addendum fetched, Optional<Proven> revocation) {
        String folder = numbered(KEYS_FOLDER, ++keys);
        put(folder, key);
        files.put(folder + ADDENDUM, fetched.bytes());
        revocation.ifPresent(proven -> {
            files.put(folder + REVOCATION_ENTRY, proven.entry().encode());
            files.put(folder + REVOCATION_PROOF, utf8(proven.proof().toString()));
        });
        if (PasskeyRegistration.isMeantBy(fetched.content())) {
            files.put(folder + PASSKEY, fetched.content());
            files.put(
                    folder + PASSKEY_PEM,
                    PasskeyRegistration.parse(fetched.content()).key().pem());
        } else {
            putForTool(folder, key, fetched);
        }
        return this;
    }

    private void putForTool(String folder, Proven key, Addendum fetched) {
        files.put(folder + KEY_FILE, fetched.content());
        OrganisationKey named = KeyFile.parse(fetched.content())
                .key(key.entry().key().orElseThrow())
                .orElseThrow(() -> new IllegalArgumentException("the key file does not hold the key"));
        byte[] forTool = named.toolFile(key.entry().actor().orElseThrow());
        switch (named.kind()) {
            case SSH -> allowedSigners.add(Utf8.decode(forTool, Fields.LONGEST_FILE));
            case MINISIGN -> files.put(folder + MINISIGN_KEY, forTool);
        }
    }

    private static String numbered(String kind, int number) {
        return kind + "%05d/".formatted(number);
    }

    private void put(String folder, Proven proven) {
        files.put(folder + ENTRY, proven.entry().encode());
        files.put(folder + PROOF, utf8(proven.proof().toString()));
    }

    public byte[] zip() {
        if (!allowedSigners.isEmpty()) {
            files.put(ALLOWED_SIGNERS, utf8(String.join("", allowedSigners)));
        }
        files.put(PAGE, VerifierPage.bytes());
        files.put(GUIDE, utf8(BundleGuide.text(files.keySet())));
        files.put(SUMS, utf8(sums(files)));
        return ProofBundle.of(files).zip();
    }

    /** As {@code sha256sum} prints it, over every other file. */
    static String sums(Map<String, byte[]> files) {
        StringBuilder sums = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (!name.equals(SUMS)) {
                sums.append(Hash.sha256(bytes).toHex())
                        .append("  ")
                        .append(name)
                        .append('\n');
            }
        });
        return sums.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

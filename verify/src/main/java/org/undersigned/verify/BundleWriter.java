package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.TlogProof;

/** Puts a proof bundle together (docs/spec/proof-bundle.md, "Files"). */
public final class BundleWriter {
    static final String STATEMENT = "statement.txt";
    static final String POLICY = "policy.txt";
    static final String GUIDE = "VERIFY.md";
    static final String SUMS = "SHA256SUMS";
    static final String ENTRY = "entry.txt";
    static final String PROOF = "proof.tlog-proof";
    static final String ADDENDUM = "addendum.bin";
    static final String PAYLOAD = "payload.txt";
    static final String REVISION_FOLDER = "revision/";
    static final String PUBLICATION_FOLDER = "publication/";
    static final String SIGNATURES_FOLDER = "signatures/";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private int signatures;

    /** An entry of the ledger, and the proof that it is there. */
    public record Proven(LedgerEntry entry, TlogProof proof) {}

    /**
     * Begins a bundle.
     *
     * @param canonical the signed bytes
     * @param policy names the log's keys (c2sp.org/tlog-policy)
     */
    public BundleWriter(byte[] canonical, String policy, Proven revision) {
        files.put(STATEMENT, canonical.clone());
        files.put(POLICY, utf8(policy));
        put(REVISION_FOLDER, revision);
    }

    public BundleWriter publication(Proven publication) {
        put(PUBLICATION_FOLDER, publication);
        return this;
    }

    /** @param addendum empty where it was erased: the entry stays, and counts */
    public BundleWriter signature(Proven signature, Optional<Addendum> addendum) {
        String folder = SIGNATURES_FOLDER + "%05d/".formatted(++signatures);
        put(folder, signature);
        addendum.ifPresent(content -> {
            files.put(folder + ADDENDUM, content.bytes());
            files.put(
                    folder + PAYLOAD,
                    SignatureRecord.parse(content.content()).payload().encode());
        });
        return this;
    }

    private void put(String folder, Proven proven) {
        files.put(folder + ENTRY, proven.entry().encode());
        files.put(folder + PROOF, utf8(proven.proof().toString()));
    }

    public byte[] zip() {
        files.put(GUIDE, utf8(BundleGuide.text(signatures)));
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

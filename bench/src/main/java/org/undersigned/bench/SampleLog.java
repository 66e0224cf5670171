package org.undersigned.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.undersigned.text.Block;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.StatementText;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.CheckpointSigner;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TilePath;
import org.undersigned.tlog.TiledTree;
import org.undersigned.tlog.TlogProof;
import org.undersigned.tlog.VerifierKey;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.OrganisationKey;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SignedText;
import org.undersigned.verify.SigningPayload;
import org.undersigned.verify.bundle.BundleWriter;

/** A statement of five pages, its signatures in a log, and the bundle that proves them. */
final class SampleLog {
    static final String ORIGIN = "talla.example/ledger";
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final String STATEMENT = "00112233445566778899aabbccddeeff";
    private static final byte[] TEXT = CanonicalText.render(new StatementText(
            "Give the Talla back its water",
            List.of(new Block.Paragraph(
                    "The gauge at Old Bridge read zero. ".repeat(400).strip()))));
    private static final SecureRandom RANDOM = new SecureRandom();

    final NoteSigner ed25519 = NoteSigner.generate(ORIGIN, VerifierKey.ED25519, RANDOM);
    final NoteSigner mlDsa = NoteSigner.generate(ORIGIN, VerifierKey.ML_DSA_44_COSIGNATURE, RANDOM);
    final List<LedgerEntry> entries = new ArrayList<>();
    final List<Addendum> addenda = new ArrayList<>();
    final List<KeySigned> keySigned = new ArrayList<>();
    private final List<Integer> signatureEntries = new ArrayList<>();
    private final Map<Integer, Addendum> keyFiles = new TreeMap<>();
    final List<TlogProof> proofs = new ArrayList<>();
    final SignedNote checkpoint;

    /** One signature by an organisation's own key, and what it covers. */
    static final class KeySigned {
        private final SshSigner signer;
        private final byte[] covered;
        private final byte[] signature;

        KeySigned(SshSigner signer, byte[] payload) {
            this.signer = signer;
            this.covered = SshSigner.covered(payload);
            this.signature = signer.signature(payload);
        }

        SshSigner signer() {
            return signer;
        }

        byte[] covered() {
            return covered;
        }

        byte[] signature() {
            return signature;
        }
    }

    /** Signatures by mail. */
    SampleLog(int signatures) {
        this(signatures, false);
    }

    /** Each signature by a key of its own, registered before it. */
    static SampleLog withKeys(int signatures) {
        return new SampleLog(signatures, true);
    }

    private SampleLog(int signatures, boolean withKeys) {
        entries.add(LedgerEntry.of(LedgerEntry.Type.REVISION, STATEMENT, CanonicalText.sha256(TEXT)));
        for (int i = 0; i < signatures; i++) {
            if (withKeys) {
                signWithKey(i);
            } else {
                add(new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, payload(i)), i, Optional.empty());
            }
        }
        Map<TilePath, byte[]> tiles = new HashMap<>();
        TiledTree.Appended appended = new TiledTree(0, path -> new byte[0])
                .append(entries.stream()
                        .map(entry -> MerkleTree.leafHash(entry.encode()))
                        .toList());
        appended.tiles().forEach(tile -> tiles.put(tile.path(), tile.encode()));
        checkpoint = new CheckpointSigner(ORIGIN, List.of(ed25519, mlDsa)).sign(appended.size(), appended.root(), NOON);
        TiledTree tree = new TiledTree(appended.size(), path -> Objects.requireNonNull(tiles.get(path)));
        for (int i = 0; i < entries.size(); i++) {
            proofs.add(TlogProof.of(tree.prove(i), checkpoint));
        }
    }

    private static SigningPayload payload(int number) {
        return new SigningPayload(
                STATEMENT,
                List.of(new SignedText(CanonicalText.sha256(TEXT), "en")),
                "River Watch " + number,
                "organisation",
                "Director",
                "mandate",
                List.of(),
                NOON,
                new Checkpoint(ORIGIN, 0, MerkleTree.EMPTY_ROOT));
    }

    private void signWithKey(int number) {
        SshSigner signer = new SshSigner();
        OrganisationKey key = signer.organisationKey();
        Addendum file = Addendum.around(
                ("undersigned-keys@v1\n" + key.line() + "\n").getBytes(StandardCharsets.US_ASCII), RANDOM);
        keyFiles.put(entries.size(), file);
        entries.add(LedgerEntry.key(
                LedgerEntry.Type.KEY,
                Optional.of(domain(number)),
                key.id(),
                Optional.of(file.digest().toHex())));
        byte[] payload = payload(number).encode();
        keySigned.add(new KeySigned(signer, payload));
        add(SignatureRecord.by(key, payload(number), signer.signatureFile(payload)), number, Optional.of(key.id()));
    }

    private void add(SignatureRecord made, int number, Optional<String> key) {
        Addendum addendum = Addendum.around(made.encode(), RANDOM);
        addenda.add(addendum);
        signatureEntries.add(entries.size());
        entries.add(entry(domain(number), key, addendum.digest().toHex()));
    }

    static LedgerEntry entry(String actor, Optional<String> key, String addendum) {
        return new LedgerEntry(
                LedgerEntry.Type.SIGNATURE,
                Optional.of(STATEMENT),
                Optional.of(CanonicalText.sha256(TEXT)),
                Optional.of(actor),
                key,
                Optional.of(addendum));
    }

    private static String domain(int number) {
        return "watch" + number + ".example";
    }

    String policy() {
        return "log " + ed25519.verifierKey() + "\nlog " + mlDsa.verifierKey() + "\nquorum none\n";
    }

    byte[] bundle() {
        BundleWriter writer = new BundleWriter(TEXT, policy(), proven(0));
        for (int i = 0; i < addenda.size(); i++) {
            writer.signature(proven(signatureEntries.get(i)), Optional.of(addenda.get(i)));
        }
        keyFiles.forEach((entry, file) -> writer.key(proven(entry), file, Optional.empty()));
        return writer.zip();
    }

    private BundleWriter.Proven proven(int index) {
        return new BundleWriter.Proven(entries.get(index), proofs.get(index));
    }
}

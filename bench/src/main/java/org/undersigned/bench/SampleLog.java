package org.undersigned.bench;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.undersigned.verify.BundleWriter;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SigningPayload;

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
    final List<TlogProof> proofs = new ArrayList<>();
    final SignedNote checkpoint;

    SampleLog(int signatures) {
        entries.add(entry(LedgerEntry.Type.REVISION, Optional.empty(), Optional.empty()));
        for (int i = 0; i < signatures; i++) {
            sign(i);
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

    private void sign(int number) {
        SigningPayload payload = new SigningPayload(
                STATEMENT,
                CanonicalText.sha256(TEXT),
                List.of("en"),
                "River Watch " + number,
                "organisation",
                "Director",
                "mandate",
                List.of(),
                NOON,
                new Checkpoint(ORIGIN, 0, MerkleTree.EMPTY_ROOT));
        Addendum addendum =
                Addendum.around(new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, payload).encode(), RANDOM);
        addenda.add(addendum);
        entries.add(entry(
                LedgerEntry.Type.SIGNATURE,
                Optional.of("watch" + number + ".example"),
                Optional.of(addendum.digest().toHex())));
    }

    static LedgerEntry entry(LedgerEntry.Type type, Optional<String> actor, Optional<String> addendum) {
        return new LedgerEntry(type, STATEMENT, CanonicalText.sha256(TEXT), actor, Optional.empty(), addendum);
    }

    String policy() {
        return "log " + ed25519.verifierKey() + "\nlog " + mlDsa.verifierKey() + "\nquorum none\n";
    }

    byte[] bundle() {
        BundleWriter writer = new BundleWriter(TEXT, policy(), proven(0));
        for (int i = 0; i < addenda.size(); i++) {
            writer.signature(proven(i + 1), Optional.of(addenda.get(i)));
        }
        return writer.zip();
    }

    private BundleWriter.Proven proven(int index) {
        return new BundleWriter.Proven(entries.get(index), proofs.get(index));
    }
}

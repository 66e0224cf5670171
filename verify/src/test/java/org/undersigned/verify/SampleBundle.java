package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
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

/** A log, the statement in it, and the bundle of what was signed. */
final class SampleBundle {
    static final String ORIGIN = "talla.example/ledger";
    static final String STATEMENT = "00112233445566778899aabbccddeeff";
    static final byte[] TEXT = CanonicalText.render(new StatementText(
            "Give the Talla back its water", List.of(new Block.Paragraph("The gauge at Old Bridge read zero."))));

    private static final SecureRandom RANDOM = new SecureRandom();

    final List<NoteSigner> keys = List.of(
            NoteSigner.generate(ORIGIN, VerifierKey.ED25519, RANDOM),
            NoteSigner.generate(ORIGIN, VerifierKey.ML_DSA_44_COSIGNATURE, RANDOM));
    final List<LedgerEntry> entries = new ArrayList<>();
    final List<Addendum> addenda = new ArrayList<>();

    static String policy(List<NoteSigner> keys) {
        StringBuilder policy = new StringBuilder();
        keys.forEach(key -> policy.append("log ").append(key.verifierKey()).append('\n'));
        return policy.append("quorum none\n").toString();
    }

    static SigningPayload payload(String name, byte[] text) {
        return new SigningPayload(
                STATEMENT,
                CanonicalText.sha256(text),
                List.of("en"),
                name,
                "organisation",
                "Director",
                "mandate",
                List.of(),
                Instant.parse("2026-03-01T12:00:00Z"),
                new Checkpoint(ORIGIN, 0, MerkleTree.EMPTY_ROOT));
    }

    SampleBundle sign(String name, String actor, byte[] text) {
        Addendum addendum = Addendum.around(
                new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, payload(name, text)).encode(), RANDOM);
        addenda.add(addendum);
        entries.add(new LedgerEntry(
                LedgerEntry.Type.SIGNATURE,
                STATEMENT,
                CanonicalText.sha256(TEXT),
                Optional.of(actor),
                Optional.empty(),
                Optional.of(addendum.digest().toHex())));
        return this;
    }

    byte[] zip() {
        List<LedgerEntry> all = new ArrayList<>();
        all.add(plain(LedgerEntry.Type.REVISION));
        all.addAll(entries);
        all.add(plain(LedgerEntry.Type.PUBLICATION));
        Map<TilePath, byte[]> tiles = new HashMap<>();
        TiledTree.Appended appended = new TiledTree(0, path -> new byte[0])
                .append(all.stream().map(e -> MerkleTree.leafHash(e.encode())).toList());
        appended.tiles().forEach(tile -> tiles.put(tile.path(), tile.encode()));
        SignedNote note = new CheckpointSigner(ORIGIN, keys)
                .sign(appended.size(), appended.root(), Instant.parse("2026-03-02T12:00:00Z"));
        TiledTree tree = new TiledTree(appended.size(), path -> Objects.requireNonNull(tiles.get(path)));
        List<BundleWriter.Proven> proven = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            proven.add(new BundleWriter.Proven(all.get(i), TlogProof.of(tree.prove(i), note)));
        }
        BundleWriter writer = new BundleWriter(TEXT, policy(keys), proven.getFirst()).publication(proven.getLast());
        for (int i = 0; i < entries.size(); i++) {
            writer.signature(proven.get(i + 1), Optional.of(addenda.get(i)));
        }
        return writer.zip();
    }

    static LedgerEntry plain(LedgerEntry.Type type) {
        return new LedgerEntry(
                type, STATEMENT, CanonicalText.sha256(TEXT), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The bundle with one of its files replaced, packed as if it had always been so. */
    static byte[] with(byte[] zip, String name, byte[] content) throws BundleRefused {
        var files = new java.util.TreeMap<>(ProofBundle.parse(zip).files());
        files.put(name, content);
        if (!name.equals(BundleWriter.SUMS)) {
            files.put(BundleWriter.SUMS, BundleWriter.sums(files).getBytes(StandardCharsets.UTF_8));
        }
        return ProofBundle.of(files).zip();
    }
}

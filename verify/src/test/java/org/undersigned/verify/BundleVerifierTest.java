package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

class BundleVerifierTest {
    private static final String ORIGIN = "talla.example/ledger";
    private static final String STATEMENT = "00112233445566778899aabbccddeeff";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<NoteSigner> KEYS = List.of(
            NoteSigner.generate(ORIGIN, VerifierKey.ED25519, RANDOM),
            NoteSigner.generate(ORIGIN, VerifierKey.ML_DSA_44_COSIGNATURE, RANDOM));
    private static final byte[] TEXT = CanonicalText.render(new StatementText(
            "Give the Talla back its water", List.of(new Block.Paragraph("The gauge at Old Bridge read zero."))));

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Addendum> addenda = new ArrayList<>();

    static String policy(List<NoteSigner> keys) {
        StringBuilder policy = new StringBuilder();
        keys.forEach(key -> policy.append("log ").append(key.verifierKey()).append('\n'));
        return policy.append("quorum none\n").toString();
    }

    private void sign(String name, String actor, byte[] text) {
        SigningPayload payload = new SigningPayload(
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
        Addendum addendum =
                Addendum.around(new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, payload).encode(), RANDOM);
        addenda.add(addendum);
        entries.add(new LedgerEntry(
                LedgerEntry.Type.SIGNATURE,
                Optional.of(STATEMENT),
                Optional.of(CanonicalText.sha256(TEXT)),
                Optional.of(actor),
                Optional.empty(),
                Optional.of(addendum.digest().toHex())));
    }

    private byte[] bundle() {
        List<LedgerEntry> all = new ArrayList<>();
        all.add(plain(LedgerEntry.Type.REVISION));
        all.addAll(entries);
        all.add(plain(LedgerEntry.Type.PUBLICATION));
        Map<TilePath, byte[]> tiles = new HashMap<>();
        TiledTree.Appended appended = new TiledTree(0, path -> new byte[0])
                .append(all.stream().map(e -> MerkleTree.leafHash(e.encode())).toList());
        appended.tiles().forEach(tile -> tiles.put(tile.path(), tile.encode()));
        SignedNote note = new CheckpointSigner(ORIGIN, KEYS)
                .sign(appended.size(), appended.root(), Instant.parse("2026-03-02T12:00:00Z"));
        TiledTree tree = new TiledTree(appended.size(), path -> Objects.requireNonNull(tiles.get(path)));
        List<BundleWriter.Proven> proven = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            proven.add(new BundleWriter.Proven(all.get(i), TlogProof.of(tree.prove(i), note)));
        }
        BundleWriter writer = new BundleWriter(TEXT, policy(KEYS), proven.getFirst()).publication(proven.getLast());
        for (int i = 0; i < entries.size(); i++) {
            writer.signature(proven.get(i + 1), Optional.of(addenda.get(i)));
        }
        return writer.zip();
    }

    private static LedgerEntry plain(LedgerEntry.Type type) {
        return LedgerEntry.of(type, STATEMENT, CanonicalText.sha256(TEXT));
    }

    private static List<String> wrong(byte[] zip) {
        return BundleVerifier.verify(zip, Optional.empty()).findings().stream()
                .filter(finding -> finding.outcome() == VerificationReport.Outcome.WRONG)
                .map(VerificationReport.Finding::sentence)
                .toList();
    }

    @Test
    void aGoodBundleHoldsAndNamesItsSignatories() {
        sign("River Watch", "riverwatch.example", TEXT);
        sign("“Clear Springs” Foundation", "springs.example", TEXT);
        VerificationReport report = BundleVerifier.verify(bundle(), Optional.of(policy(KEYS)));
        assertThat(report.findings()).noneMatch(f -> f.outcome() == VerificationReport.Outcome.WRONG);
        assertThat(report.holds()).isTrue();
        assertThat(report.title()).isEqualTo("Give the Talla back its water");
        assertThat(report.signatories()).containsExactly("River Watch", "“Clear Springs” Foundation");
    }

    @Test
    void aByteChangedAnywhereIsNoticedAndSaid() {
        sign("River Watch", "riverwatch.example", TEXT);
        byte[] good = bundle();
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 + RANDOM.nextInt(255));
            assertThat(wrong(bad)).as("byte %d", at).isNotEmpty().allMatch(sentence -> sentence.length() > 20);
        }
    }

    @Test
    void aBundleThatIsCutOrLengthenedIsRefused() {
        byte[] good = bundle();
        assertThat(wrong(java.util.Arrays.copyOf(good, good.length - 1))).isNotEmpty();
        assertThat(wrong(java.util.Arrays.copyOf(good, good.length + 1))).isNotEmpty();
        assertThat(wrong(new byte[0])).isNotEmpty();
        assertThat(wrong("no zip at all".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void aSignatureMovedFromAnotherTextIsNamed() {
        byte[] other =
                CanonicalText.render(new StatementText("Another text", List.of(new Block.Paragraph("Other words."))));
        sign("River Watch", "riverwatch.example", other);
        assertThat(wrong(bundle())).containsExactly("signatures/00001/: River Watch signed another text.");
    }

    @Test
    void twoSignaturesOfOneOrganisationAreNamed() {
        sign("River Watch", "riverwatch.example", TEXT);
        sign("River Watch", "riverwatch.example", TEXT);
        assertThat(wrong(bundle())).containsExactly("signatures/00002/: the same organisation has signed already.");
    }

    @Test
    void aBundleOfALogThatTheReaderDoesNotTrustDoesNotHold() {
        sign("River Watch", "riverwatch.example", TEXT);
        List<NoteSigner> others = List.of(NoteSigner.generate(ORIGIN, VerifierKey.ED25519, RANDOM));
        assertThat(BundleVerifier.verify(bundle(), Optional.of(policy(others))).holds())
                .isFalse();
    }

    @Test
    void recordsReadBackAsThemselves() {
        sign("Գետի պահապաններ", "get.example", TEXT);
        assertThat(LedgerEntry.parse(entries.getFirst().encode())).isEqualTo(entries.getFirst());
        SignatureRecord signature = SignatureRecord.parse(addenda.getFirst().content());
        assertThat(signature.payload().signatory()).isEqualTo("Գետի պահապաններ");
        assertThat(SigningPayload.parse(signature.payload().encode())).isEqualTo(signature.payload());
    }

    @Test
    void namesThatHideSomethingCannotBeSigned() {
        assertThatThrownBy(() -> sign("River\u202EWatch", "a.example", TEXT))
                .hasMessageContaining("a name is one line");
        assertThatThrownBy(() -> sign("River\nWatch", "a.example", TEXT)).hasMessageContaining("a name is one line");
    }
}

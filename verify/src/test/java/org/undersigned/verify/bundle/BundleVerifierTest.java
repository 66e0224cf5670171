package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.undersigned.text.Block;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.StatementText;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.VerifierKey;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SigningPayload;

class BundleVerifierTest {
    private static final byte[] TEXT = TestLedger.TEXT;
    private static final SecureRandom RANDOM = TestLedger.RANDOM;

    private final TestLedger ledger = new TestLedger(Path.of("."));

    private static String policy(List<NoteSigner> keys) {
        StringBuilder policy = new StringBuilder();
        keys.forEach(key -> policy.append("log ").append(key.verifierKey()).append('\n'));
        return policy.append("quorum none\n").toString();
    }

    private int sign(String name, String actor, byte[] text) {
        return ledger.sign(
                new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, TestLedger.payload(name, text)), actor);
    }

    private byte[] bundle() {
        ledger.add(LedgerEntry.of(LedgerEntry.Type.PUBLICATION, TestLedger.STATEMENT, CanonicalText.sha256(TEXT)));
        return ledger.bundle();
    }

    private static List<String> wrong(byte[] zip) {
        return BundleVerifier.verify(zip, Optional.empty()).results().stream()
                .filter(result -> result.outcome() == VerificationReport.Outcome.WRONG)
                .map(VerificationReport.Result::sentence)
                .toList();
    }

    @Test
    void aGoodBundleHoldsAndNamesItsSignatories() {
        sign("River Watch", "riverwatch.example", TEXT);
        sign("“Clear Springs” Foundation", "springs.example", TEXT);
        VerificationReport report = BundleVerifier.verify(bundle(), Optional.of(ledger.policy()));
        assertThat(report.results()).noneMatch(f -> f.outcome() == VerificationReport.Outcome.WRONG);
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
    void aFileNameOfAnyLengthIsRefused() throws IOException {
        for (String part : List.of("a/", "a", "a/../")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                ZipEntry file = new ZipEntry(part.repeat(65_000 / part.length()) + "a");
                file.setMethod(ZipEntry.STORED);
                file.setSize(0);
                file.setCrc(0);
                zip.putNextEntry(file);
            }
            assertThat(wrong(out.toByteArray()))
                    .containsExactly("The bundle holds a file that no bundle has, after its beginning.");
        }
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
        assertThat(wrong(bundle()))
                .containsExactly("signatures/00002/: the same organisation or person has signed already.");
    }

    @Test
    void aBundleOfALogThatTheReaderDoesNotTrustDoesNotHold() {
        sign("River Watch", "riverwatch.example", TEXT);
        List<NoteSigner> others = List.of(NoteSigner.generate(TestLedger.ORIGIN, VerifierKey.ED25519, RANDOM));
        assertThat(BundleVerifier.verify(bundle(), Optional.of(policy(others))).holds())
                .isFalse();
    }

    @Test
    void nothingIsSaidToBeRecordedUnderACheckpointThatIsNotTrusted() {
        sign("River Watch", "riverwatch.example", TEXT);
        List<NoteSigner> others = List.of(NoteSigner.generate(TestLedger.ORIGIN, VerifierKey.ED25519, RANDOM));
        VerificationReport report = BundleVerifier.verify(bundle(), Optional.of(policy(others)));
        assertThat(report.results()).noneMatch(result -> result.sentence().contains("recorded"));
        assertThat(report.signatories()).isEmpty();
    }

    @Test
    void recordsReadBackAsThemselves() {
        int signed = sign("Գետի պահապաններ", "get.example", TEXT);
        assertThat(LedgerEntry.parse(ledger.entry(signed).encode())).isEqualTo(ledger.entry(signed));
        SignatureRecord signature =
                SignatureRecord.parse(ledger.addendum(signed).content());
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

package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

class BundleVerifierTest {
    private static final byte[] TEXT = SampleBundle.TEXT;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SampleBundle sample = new SampleBundle();

    private static List<String> wrong(byte[] zip) {
        return BundleVerifier.verify(zip, Optional.empty()).findings().stream()
                .filter(finding -> finding.outcome() == VerificationReport.Outcome.WRONG)
                .map(VerificationReport.Finding::sentence)
                .toList();
    }

    @Test
    void aGoodBundleHoldsAndNamesItsSignatories() {
        sample.sign("River Watch", "riverwatch.example", TEXT);
        sample.sign("“Clear Springs” Foundation", "springs.example", TEXT);
        VerificationReport report = BundleVerifier.verify(sample.zip(), Optional.of(SampleBundle.policy(sample.keys)));
        assertThat(report.findings()).noneMatch(f -> f.outcome() == VerificationReport.Outcome.WRONG);
        assertThat(report.holds()).isTrue();
        assertThat(report.title()).isEqualTo("Give the Talla back its water");
        assertThat(report.signatories()).containsExactly("River Watch", "“Clear Springs” Foundation");
    }

    @Test
    void aByteChangedAnywhereIsNoticedAndSaid() {
        sample.sign("River Watch", "riverwatch.example", TEXT);
        byte[] good = sample.zip();
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 + RANDOM.nextInt(255));
            assertThat(wrong(bad)).as("byte %d", at).isNotEmpty().allMatch(sentence -> sentence.length() > 20);
        }
    }

    @Test
    void aBundleThatIsCutOrLengthenedIsRefused() {
        byte[] good = sample.zip();
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
        sample.sign("River Watch", "riverwatch.example", other);
        assertThat(wrong(sample.zip())).containsExactly("signatures/00001/: River Watch signed another text.");
    }

    @Test
    void twoSignaturesOfOneOrganisationAreNamed() {
        sample.sign("River Watch", "riverwatch.example", TEXT);
        sample.sign("River Watch", "riverwatch.example", TEXT);
        assertThat(wrong(sample.zip())).containsExactly("signatures/00002/: the same organisation has signed already.");
    }

    @Test
    void aBundleOfALogThatTheReaderDoesNotTrustDoesNotHold() {
        sample.sign("River Watch", "riverwatch.example", TEXT);
        List<NoteSigner> others = List.of(NoteSigner.generate(SampleBundle.ORIGIN, VerifierKey.ED25519, RANDOM));
        assertThat(BundleVerifier.verify(sample.zip(), Optional.of(SampleBundle.policy(others)))
                        .holds())
                .isFalse();
    }

    @Test
    void nothingIsSaidToBeRecordedUnderACheckpointThatIsNotTrusted() {
        sample.sign("River Watch", "riverwatch.example", TEXT);
        List<NoteSigner> others = List.of(NoteSigner.generate(SampleBundle.ORIGIN, VerifierKey.ED25519, RANDOM));
        VerificationReport report = BundleVerifier.verify(sample.zip(), Optional.of(SampleBundle.policy(others)));
        assertThat(report.findings()).noneMatch(finding -> finding.sentence().contains("recorded"));
        assertThat(report.signatories()).isEmpty();
    }

    @Test
    void recordsReadBackAsThemselves() {
        sample.sign("Գետի պահապաններ", "get.example", TEXT);
        assertThat(LedgerEntry.parse(sample.entries.getFirst().encode())).isEqualTo(sample.entries.getFirst());
        SignatureRecord signature =
                SignatureRecord.parse(sample.addenda.getFirst().content());
        assertThat(signature.payload().signatory()).isEqualTo("Գետի պահապաններ");
        assertThat(SigningPayload.parse(signature.payload().encode())).isEqualTo(signature.payload());
    }

    @Test
    void namesThatHideSomethingCannotBeSigned() {
        assertThatThrownBy(() -> sample.sign("River\u202EWatch", "a.example", TEXT))
                .hasMessageContaining("a name is one line");
        assertThatThrownBy(() -> sample.sign("River\nWatch", "a.example", TEXT))
                .hasMessageContaining("a name is one line");
    }
}

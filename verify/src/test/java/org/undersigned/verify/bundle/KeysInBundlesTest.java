package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.verify.OrganisationKey;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SignatureRecord.KeySignature;
import org.undersigned.verify.bundle.VerificationReport.Outcome;

class KeysInBundlesTest {
    @TempDir
    private Path folder;

    private TestLedger ledger;
    private OrganisationKey river;
    private OrganisationKey springs;

    @BeforeEach
    void makeKeys() {
        ledger = new TestLedger(folder);
        river = ledger.tools.sshKey("river");
        springs = ledger.tools.minisignKey("springs");
    }

    private static List<String> found(byte[] zip, Outcome outcome) {
        return BundleVerifier.verify(zip, Optional.empty()).sentences(outcome);
    }

    private static List<String> wrong(byte[] zip) {
        return found(zip, Outcome.WRONG);
    }

    private void registerAndSign() {
        ledger.register(river, "riverwatch.example");
        ledger.register(springs, "springs.example");
        ledger.signBySsh("River Watch", "riverwatch.example", river, "river");
        ledger.signByMinisign("“Clear Springs” Foundation", "springs.example", springs, "springs");
    }

    @Test
    void signaturesOfOrganisationsOwnKeysAreCheckedAndNamed() {
        registerAndSign();
        ledger.signByMail("Choir of the Quay", "choir.example");
        VerificationReport report = BundleVerifier.verify(ledger.bundle(), Optional.of(ledger.policy()));
        assertThat(report.sentences(Outcome.WRONG)).isEmpty();
        assertThat(report.sentences(Outcome.CHECKED))
                .contains(
                        "River Watch signed with its own key " + river.id()
                                + ", which the ledger had recorded for riverwatch.example.",
                        "“Clear Springs” Foundation signed with its own key " + springs.id()
                                + ", which the ledger had recorded for springs.example.");
        assertThat(report.sentences(Outcome.NOT_CHECKABLE))
                .hasSize(4)
                .anyMatch(sentence -> sentence.startsWith("Choir of the Quay signed by a link"))
                .anyMatch(sentence -> sentence.contains("https://riverwatch.example/.well-known/undersigned.txt"))
                .anyMatch(sentence -> sentence.startsWith("Whether a key was revoked"))
                .anyMatch(sentence -> sentence.startsWith("Whether a signature was withdrawn"));
        assertThat(report.signatories())
                .containsExactly("River Watch", "“Clear Springs” Foundation", "Choir of the Quay");
    }

    @Test
    void theFilesLieAsTheToolsWantThem() throws BundleRefused {
        registerAndSign();
        var files = ProofBundle.parse(ledger.bundle()).files();
        assertThat(files)
                .containsKeys(
                        "allowed_signers",
                        "signatures/00001/payload.txt.sig",
                        "signatures/00002/payload.txt.minisig",
                        "keys/00001/key-file.txt",
                        "keys/00002/minisign.pub");
        assertThat(new String(files.get("allowed_signers"), StandardCharsets.UTF_8))
                .isEqualTo("riverwatch.example namespaces=\"undersigned\" " + river.line() + "\n");
    }

    @Test
    void aKeyThatWasRecordedOnlyAfterTheSignatureDoesNotCount() {
        ledger.signBySsh("River Watch", "riverwatch.example", river, "river");
        ledger.register(river, "riverwatch.example");
        assertThat(wrong(ledger.bundle()))
                .containsExactly("signatures/00001/: the key was recorded only after the signature.");
    }

    @Test
    void aKeyThatWasRevokedBeforeDoesNotCountAndOneRevokedLaterDoes() {
        ledger.register(river, "riverwatch.example");
        ledger.register(springs, "springs.example");
        ledger.revoke(river, "riverwatch.example");
        ledger.signBySsh("River Watch", "riverwatch.example", river, "river");
        ledger.signByMinisign("Clear Springs", "springs.example", springs, "springs", "-l");
        ledger.revoke(springs, "springs.example");
        byte[] zip = ledger.bundle();
        assertThat(wrong(zip)).containsExactly("signatures/00001/: the key was revoked before the signature.");
        assertThat(found(zip, Outcome.CHECKED)).anyMatch(sentence -> sentence.contains("The key was revoked later"));
    }

    @Test
    void aKeyThatIsRecordedAgainCountsAgain() {
        ledger.register(river, "riverwatch.example");
        ledger.revoke(river, "riverwatch.example");
        ledger.register(river, "riverwatch.example");
        ledger.signBySsh("River Watch", "riverwatch.example", river, "river");
        List<BundleWriter.Proven> proven = ledger.proven();
        byte[] zip = ledger.writer(proven)
                .key(proven.get(1), ledger.addendum(1), Optional.of(proven.get(2)))
                .key(proven.get(3), ledger.addendum(3), Optional.empty())
                .signature(proven.get(4), Optional.of(ledger.addendum(4)))
                .zip();
        assertThat(wrong(zip)).isEmpty();
    }

    @Test
    void aKeyOfAnotherOrganisationDoesNotCount() {
        ledger.register(river, "other.example");
        ledger.signBySsh("River Watch", "riverwatch.example", river, "river");
        assertThat(wrong(ledger.bundle()))
                .containsExactly("signatures/00001/: the bundle does not hold the key that signed.");
    }

    @Test
    void aSignatureThatDoesNotVerifyIsNamed() {
        ledger.register(river, "riverwatch.example");
        byte[] ofAnotherText = ledger.tools.sshSignature("river", TestLedger.TEXT);
        ledger.sign(
                new SignatureRecord(
                        SignatureRecord.SSH,
                        TestLedger.payload("River Watch"),
                        Optional.of(new KeySignature(
                                river.id(), new String(ofAnotherText, java.nio.charset.StandardCharsets.UTF_8)))),
                "riverwatch.example");
        assertThat(wrong(ledger.bundle()))
                .containsExactly("signatures/00001/: the signature does not fit what was signed.");
    }

    @Test
    void anEntryAndARecordThatNameDifferentKeysAreNamed() {
        ledger.register(river, "riverwatch.example");
        ledger.sign(
                new SignatureRecord(SignatureRecord.EMAIL_OWN_DOMAIN, TestLedger.payload("River Watch")),
                "riverwatch.example",
                Optional.of(river.id()));
        assertThat(wrong(ledger.bundle()))
                .containsExactly("signatures/00001/: the ledger's entry and the signature name different keys.");
    }

    @Test
    void everyChangedFileIsNamedEvenWhereTheSumsAgree() throws BundleRefused {
        registerAndSign();
        ledger.revoke(river, "riverwatch.example");
        byte[] good = ledger.bundle();
        assertThat(wrong(good)).isEmpty();
        for (var file : new TreeMap<>(ProofBundle.parse(good).files()).entrySet()) {
            String name = file.getKey();
            if (name.equals(BundleWriter.SUMS)
                    || name.equals(BundleWriter.GUIDE)
                    || name.equals(BundleWriter.PAGE)
                    || name.equals(BundleWriter.POLICY)) {
                continue;
            }
            byte[] changed = file.getValue().clone();
            changed[changed.length / 2] ^= 1;
            assertThat(wrong(TestLedger.with(good, name, Optional.of(changed))))
                    .as("%s changed", name)
                    .isNotEmpty();
            assertThat(wrong(TestLedger.with(good, name, Optional.empty())))
                    .as("%s taken away", name)
                    .isNotEmpty();
        }
    }

    @Test
    void aKeySlippedIntoAllowedSignersIsNamed() {
        registerAndSign();
        byte[] slipped = ("riverwatch.example namespaces=\"undersigned\" "
                        + ledger.tools.sshKey("thief").line() + "\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(wrong(TestLedger.with(ledger.bundle(), "allowed_signers", Optional.of(slipped))))
                .containsExactly("allowed_signers: the keys are not those that the ledger's entries name.");
    }
}

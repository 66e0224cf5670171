package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.VerifierKey;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.BundleWriter.Proven;
import org.undersigned.verify.bundle.VerificationReport.Outcome;

class ErasuresAndWitnessesInBundlesTest {
    @TempDir
    private Path folder;

    private TestLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TestLedger(folder);
    }

    private static List<String> found(byte[] zip, Outcome outcome) {
        return BundleVerifier.verify(zip, Optional.empty()).sentences(outcome);
    }

    @Test
    void anErasureThatTheLedgerRecordsExplainsAMissingContent() {
        int signature = ledger.signByMail("River Watch", "riverwatch.example");
        int erasure = ledger.add(
                LedgerEntry.erasure(ledger.entry(signature).addendum().orElseThrow()));
        List<Proven> proven = ledger.proven();
        byte[] zip = ledger.writer(proven)
                .signature(proven.get(signature), Optional.empty())
                .erasure(proven.get(erasure))
                .zip();
        assertThat(found(zip, Outcome.WRONG)).isEmpty();
        assertThat(found(zip, Outcome.NOT_CHECKABLE)).anyMatch(sentence -> sentence.contains("erased on request"));
    }

    @Test
    void aMissingContentWithoutAnErasureIsWrong() {
        int signature = ledger.signByMail("River Watch", "riverwatch.example");
        int other = ledger.add(LedgerEntry.erasure("ab".repeat(32)));
        List<Proven> proven = ledger.proven();
        byte[] without = ledger.writer(proven)
                .signature(proven.get(signature), Optional.empty())
                .zip();
        assertThat(found(without, Outcome.WRONG))
                .containsExactly("signatures/00001/: the content is missing, and no erasure is recorded.");
        byte[] ofAnother = ledger.writer(proven)
                .signature(proven.get(signature), Optional.empty())
                .erasure(proven.get(other))
                .zip();
        assertThat(found(ofAnother, Outcome.WRONG))
                .containsExactly(
                        "signatures/00001/: the content is missing, and the erasure recorded is of something else.");
    }

    @Test
    void anErasureBesideAContentThatIsThereIsNamed() {
        int signature = ledger.signByMail("River Watch", "riverwatch.example");
        int erasure = ledger.add(
                LedgerEntry.erasure(ledger.entry(signature).addendum().orElseThrow()));
        List<Proven> proven = ledger.proven();
        byte[] zip = ledger.writer(proven)
                .signature(proven.get(signature), Optional.of(ledger.addendum(signature)))
                .erasure(proven.get(erasure))
                .zip();
        assertThat(found(zip, Outcome.WRONG))
                .containsExactly("erasures/00001/: the erasure is of no signature in the bundle.");
    }

    @Test
    void witnessesThatCosignedAreNamed() {
        NoteSigner witness = witness("w.example");
        byte[] zip = ledger.bundle(witness);
        assertThat(found(zip, Outcome.CHECKED)).contains("Witnesses have cosigned that state: w.example.");
    }

    @Test
    void aMissedQuorumOfTheBundlesOwnPolicyIsNotYetWrongAndOfTheReadersItIs() {
        NoteSigner first = witness("a.example");
        witness("b.example");
        ledger.quorum = "group both all a.example b.example\nquorum both\n";
        byte[] zip = ledger.bundle(first);
        assertThat(found(zip, Outcome.WRONG)).isEmpty();
        assertThat(found(zip, Outcome.NOT_CHECKABLE))
                .contains("1 of 2 witnesses have cosigned the checkpoint; the ledger's policy asks for more: ask for a"
                        + " newer bundle.");
        assertThat(BundleVerifier.verify(zip, Optional.of(ledger.policy())).sentences(Outcome.WRONG))
                .containsExactly("The ledger's checkpoint: 1 of 2 witnesses have cosigned the checkpoint, and your"
                        + " policy asks for more.");
    }

    private NoteSigner witness(String name) {
        NoteSigner witness = NoteSigner.generate(name, VerifierKey.ED25519_COSIGNATURE, TestLedger.RANDOM);
        ledger.witnesses.add(witness);
        return witness;
    }

    @Test
    void proofsThatLeadToTwoCheckpointsAreNamed() {
        int signature = ledger.signByMail("River Watch", "riverwatch.example");
        List<Proven> before = ledger.proven();
        ledger.add(LedgerEntry.erasure("ab".repeat(32)));
        byte[] zip = ledger.writer(ledger.proven())
                .signature(before.get(signature), Optional.of(ledger.addendum(signature)))
                .zip();
        assertThat(found(zip, Outcome.WRONG))
                .containsExactly("signatures/00001/proof.tlog-proof: the proof leads to another checkpoint than the"
                        + " first.");
    }

    @Test
    void signaturesOutOfTheLedgersOrderOrBeforeTheTextAreNamed() {
        int first = ledger.signByMail("River Watch", "riverwatch.example");
        int second = ledger.signByMail("Clear Springs", "springs.example");
        List<Proven> proven = ledger.proven();
        byte[] zip = ledger.writer(proven)
                .signature(proven.get(second), Optional.of(ledger.addendum(second)))
                .signature(proven.get(first), Optional.of(ledger.addendum(first)))
                .zip();
        assertThat(found(zip, Outcome.WRONG))
                .containsExactly("signatures/00002/: the entry stands before the text, or out of order.");
    }

    @Test
    void progressIsToldSignatureBySignature() {
        ledger.signByMail("River Watch", "riverwatch.example");
        ledger.signByMail("Clear Springs", "springs.example");
        List<String> told = new ArrayList<>();
        BundleVerifier.verify(ledger.bundle(), Optional.empty(), (done, total) -> told.add(done + "/" + total));
        assertThat(told).containsExactly("1/2", "2/2");
    }
}

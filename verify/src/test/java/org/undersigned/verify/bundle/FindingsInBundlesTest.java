package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.text.Block;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Demand;
import org.undersigned.text.StatementText;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Claimed;
import org.undersigned.verify.FindingRecord.Shows;
import org.undersigned.verify.bundle.BundleWriter.Proven;
import org.undersigned.verify.bundle.VerificationReport.Outcome;

/** What was found about the demands, in the bundle. */
class FindingsInBundlesTest {
    private static final byte[] EARLIER = CanonicalText.render(new StatementText(
            "Give the Talla back its water", List.of(new Block.DemandList(List.of(Demand.of("Open the sluice."))))));

    private final TestLedger ledger = new TestLedger(Path.of("."));

    private static FindingRecord step(String finding, FindingRecord.Step step) {
        return new FindingRecord(finding.repeat(16), Instant.parse("2027-03-01T09:00:00Z"), step);
    }

    private static FindingRecord published(String finding, int demand) {
        return published(finding, demand, Optional.empty());
    }

    private static FindingRecord published(String finding, int demand, Optional<String> copy) {
        return step(
                finding,
                new FindingRecord.Published(new Claimed(
                        new FindingRecord.OnDemand(demand),
                        LocalDate.of(2027, 2, 27),
                        Optional.empty(),
                        Optional.of(Shows.UNDER_WAY),
                        Optional.empty(),
                        Optional.of("https://register.example/gauge"),
                        copy,
                        "en",
                        "The sluice is half open.")));
    }

    private static List<String> said(byte[] bundle, Outcome outcome) {
        return BundleVerifier.verify(bundle, Optional.empty()).sentences(outcome);
    }

    @Test
    void isSaidWithWhatBecameOfIt() {
        ledger.find(EARLIER, published("ab", 1));
        ledger.find(EARLIER, published("cd", 1));
        ledger.find(EARLIER, step("ab", new FindingRecord.Disputed("It is shut again.")));
        byte[] bundle = ledger.bundle();
        assertThat(said(bundle, Outcome.WRONG)).isEmpty();
        assertThat(said(bundle, Outcome.CHECKED))
                .filteredOn(sentence -> sentence.contains("finding"))
                .containsExactly(
                        "A finding that the ledger recorded, and nobody signed: demand 1, 2027-02-27, under-way:"
                                + " “The sluice is half open.”.",
                        "The finding on demand 1 is disputed and does not count: “It is shut again.”.",
                        "A finding that the ledger recorded, and nobody signed: demand 1, 2027-02-27, under-way:"
                                + " “The sluice is half open.”.");
    }

    @Test
    void theDigestOfItsArchivedCopyIsSaid() {
        ledger.find(EARLIER, published("ab", 1, Optional.of("5e".repeat(32))));
        assertThat(said(ledger.bundle(), Outcome.CHECKED))
                .contains("Its archived copy has the SHA-256 " + "5e".repeat(32) + ".");
    }

    @Test
    void aStepThatFollowsNothingIsNamed() {
        ledger.find(EARLIER, step("ab", new FindingRecord.Withdrawn("It is shut again.")));
        assertThat(said(ledger.bundle(), Outcome.WRONG))
                .containsExactly("findings/00001/: the step does not follow the one before.");
    }

    @Test
    void aDemandThatTheTextDoesNotMakeIsNamed() {
        ledger.find(TestLedger.TEXT, published("ab", 1));
        assertThat(said(ledger.bundle(), Outcome.WRONG))
                .containsExactly("findings/00001/: the text has no such demand.");
    }

    @Test
    void stepsOutOfOrderOrExchangedAreNamed() {
        int first = ledger.find(EARLIER, published("ab", 1));
        int second = ledger.find(EARLIER, published("cd", 1));
        List<Proven> proven = ledger.proven();
        byte[] mixed = ledger.writer(proven)
                .finding(proven.get(second), ledger.addendum(second))
                .finding(proven.get(first), ledger.addendum(first))
                .zip();
        assertThat(said(mixed, Outcome.WRONG)).containsExactly("findings/00002/: the findings are out of order.");
        byte[] exchanged = ledger.writer(proven)
                .finding(proven.get(first), ledger.addendum(second))
                .zip();
        assertThat(said(exchanged, Outcome.WRONG))
                .containsExactly("findings/00001/: addendum.bin is not what the ledger's entry names.");
    }
}

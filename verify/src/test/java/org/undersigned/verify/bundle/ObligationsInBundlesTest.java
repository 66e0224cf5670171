package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.text.Due;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Claimed;
import org.undersigned.verify.FindingRecord.Kept;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.bundle.VerificationReport.Outcome;

/** The obligations that a statement cites, and what was found about them, in the bundle. */
class ObligationsInBundlesTest {
    static final ObligationRecord OBLIGATION = new ObligationRecord(
            "Night Quay Accord",
            "agreement",
            LocalDate.of(2024, 6, 1),
            List.of(
                    new ObligationRecord.Party("Harbour Office of the Three Islands", "Harbour Office"),
                    new ObligationRecord.Party("Guild of Lamp Keepers", "Guild")),
            "Article 4",
            List.of("The Harbour Office repairs the landing stage.", "It does so at its own cost."),
            new ObligationRecord.One("Harbour Office"),
            new ObligationRecord.Described("every passenger"),
            new Due.On(LocalDate.of(2025, 9, 30)),
            Optional.empty());

    private static final String FOLDER = "obligations/" + OBLIGATION.id() + "/";
    private static final String FOUND =
            "A finding that the ledger recorded, and nobody signed: Article 4, 2026-02-02, breached: “It was closed.”.";

    private final TestLedger ledger = new TestLedger(Path.of("."));
    private byte[] bundle = new byte[0];

    static FindingRecord breached(String finding, ObligationRecord obligation) {
        return step(
                finding,
                new FindingRecord.Published(new Claimed(
                        new FindingRecord.OnObligation(obligation.id()),
                        LocalDate.of(2026, 2, 2),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Kept.BREACHED),
                        Optional.of("https://register.example/landing-stage"),
                        Optional.empty(),
                        "en",
                        "It was closed.")));
    }

    static FindingRecord step(String finding, FindingRecord.Step step) {
        return new FindingRecord(finding.repeat(16), Instant.parse("2026-03-01T09:00:00Z"), step);
    }

    @BeforeEach
    void finds() {
        ledger.find(OBLIGATION, breached("ab", OBLIGATION));
        ledger.find(OBLIGATION, step("ab", new FindingRecord.Disputed("A ladder was there.")));
        bundle = ledger.bundle();
    }

    private static List<String> said(byte[] bundle, Outcome outcome) {
        return BundleVerifier.verify(bundle, Optional.empty()).sentences(outcome);
    }

    private byte[] with(String name, byte[] bytes) {
        return TestLedger.with(bundle, name, Optional.of(bytes));
    }

    @Test
    void areSaidWithWhatWasFound() {
        assertThat(said(bundle, Outcome.WRONG)).isEmpty();
        assertThat(said(bundle, Outcome.CHECKED))
                .endsWith(
                        "The words of an obligation are those that its id %s names: Night Quay Accord, Article 4:"
                                        .formatted(OBLIGATION.id())
                                + " “The Harbour Office repairs the landing stage. It does so at its own cost.”.",
                        FOUND,
                        "The finding on Article 4 is disputed and does not count: “A ladder was there.”.");
        assertThat(said(bundle, Outcome.NOT_CHECKABLE))
                .contains("Whether more was found about these obligations than the bundle says, only the whole ledger"
                        + " shows. Ask for a newer bundle.");
    }

    /** Sums are made to agree: whoever changes a file can change those too. */
    @Test
    void everyChangedBitIsRefused() throws BundleRefused {
        Map<String, byte[]> files = ProofBundle.parse(bundle).files();
        List<String> names =
                files.keySet().stream().filter(name -> name.startsWith(FOLDER)).toList();
        assertThat(names).hasSize(9);
        List<String> unnoticed = new ArrayList<>();
        for (String name : names) {
            byte[] bytes = files.get(name).clone();
            // A proof's last lines are witnesses', which a policy need not want: its first are the entry's.
            bytes[name.endsWith("proof") ? 40 : bytes.length - 2] ^= 1;
            VerificationReport report = BundleVerifier.verify(with(name, bytes), Optional.empty());
            List<String> wrong = report.sentences(Outcome.WRONG);
            if (report.holds() || wrong.stream().noneMatch(sentence -> sentence.startsWith(FOLDER))) {
                unnoticed.add(name + wrong);
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void otherWordsUnderItsIdAreNamed() {
        byte[] kinder = new String(OBLIGATION.encode(), StandardCharsets.UTF_8)
                .replace("repairs", "may repair")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(said(with(FOLDER + "record.txt", kinder), Outcome.WRONG))
                .containsExactly(FOLDER + "record.txt: the words are not those that the id names.");
        assertThat(said(TestLedger.with(bundle, FOLDER + "record.txt", Optional.empty()), Outcome.WRONG))
                .containsExactly("The bundle lacks " + FOLDER + "record.txt.");
    }

    /** A later step names nothing that it could stand on; that a last one is missing, no bundle shows. */
    @Test
    void aFirstStepThatWasLeftOutIsNoticed() {
        ledger.cited.get(OBLIGATION).removeFirst();
        assertThat(said(ledger.bundle(), Outcome.WRONG))
                .containsExactly(FOLDER + "findings/00001/: the step does not follow the one before.");
    }

    @Test
    void aFindingOnAnotherObligationOrOutOfOrderIsNamed() {
        ObligationRecord other = new ObligationRecord(
                OBLIGATION.title(),
                OBLIGATION.kind(),
                OBLIGATION.date(),
                OBLIGATION.parties(),
                "Article 5",
                OBLIGATION.text(),
                OBLIGATION.by(),
                OBLIGATION.to(),
                OBLIGATION.due(),
                OBLIGATION.until());
        ledger.find(OBLIGATION, breached("cd", other));
        assertThat(said(ledger.bundle(), Outcome.WRONG))
                .containsExactly(FOLDER + "findings/00003/: the finding is not on this obligation.");
        List<Integer> places = ledger.cited.get(OBLIGATION);
        places.removeLast();
        int late = ledger.find(OBLIGATION, breached("ef", OBLIGATION));
        places.removeLast();
        places.addFirst(late);
        assertThat(said(ledger.bundle(), Outcome.WRONG))
                .contains(FOLDER + "findings/00002/: the findings are out of order.");
    }

    @Test
    void aBundleWithoutCitationsSaysNothingOfThem() throws BundleRefused {
        byte[] without = new TestLedger(Path.of(".")).bundle();
        assertThat(BundleVerifier.verify(without, Optional.empty()).results().toString())
                .doesNotContain("bligation");
        assertThat(new String(ProofBundle.parse(without).files().get(BundleWriter.GUIDE), StandardCharsets.UTF_8))
                .doesNotContain("bligation");
    }
}

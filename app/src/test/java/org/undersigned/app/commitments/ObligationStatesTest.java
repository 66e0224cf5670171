package org.undersigned.app.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.demands.AddresseeZones;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.Step;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.standing.ObligationState;
import org.undersigned.app.standing.ObligationState.Glance;
import org.undersigned.app.standing.Timing;
import org.undersigned.text.Due;
import org.undersigned.verify.FindingRecord.Kept;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.ObligationRecord.All;
import org.undersigned.verify.ObligationRecord.One;
import org.undersigned.verify.ObligationRecord.Party;
import org.undersigned.verify.ObligationRecord.Whom;

class ObligationStatesTest {
    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);
    private static final Instant BEFORE = Instant.parse("2027-06-30T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-07-01T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2027-06-30T23:30:00Z");
    private static final AddresseeZones.Known ZONES =
            new AddresseeZones.Known(Map.of("harbour-office", "Asia/Yerevan", "guild", "America/Lima"));

    private final List<Finding> findings = new ArrayList<>();
    private long leaf;

    private static ObligationRecord owed(Whom by) {
        return new ObligationRecord(
                "Night Quay Accord",
                "agreement",
                LocalDate.of(2024, 6, 1),
                List.of(
                        new Party("Harbour Office of the Three Islands", "Harbour Office"),
                        new Party("Guild of Lamp Keepers", "Guild")),
                "Article 1",
                List.of("The lamps burn."),
                by,
                new All(),
                new Due.On(DUE),
                Optional.empty());
    }

    private void found(String day, Kept kept, Step.Kind... then) {
        List<Step> steps = new ArrayList<>(List.of(step(Step.Kind.PUBLISH)));
        for (Step.Kind kind : then) {
            steps.add(step(kind));
        }
        findings.add(new Finding(
                UUID.randomUUID(),
                Subject.obligation(UUID.randomUUID()),
                new Claim(
                        LocalDate.parse(day),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(kept),
                        Optional.of("https://register.example"),
                        Optional.empty(),
                        "en",
                        "It is so."),
                steps));
        findings.sort(Finding.IN_ORDER);
    }

    private Step step(Step.Kind kind) {
        Instant now = Instant.parse("2027-01-01T00:00:00Z");
        Step.Review review = new Step.Review(true, "", UUID.randomUUID(), now, Optional.of("ab".repeat(32)));
        return new Step(
                UUID.randomUUID(), kind, "", UUID.randomUUID(), now, Optional.of(review), OptionalLong.of(leaf++));
    }

    private ObligationState at(Whom by, Instant now) {
        return ObligationStates.of(owed(by), findings, ZONES, now);
    }

    private Glance glance(Instant now) {
        return at(new One("Guild"), now).glance();
    }

    @Test
    void nothingIsKnownAtFirstAndTheClockGoesOn() {
        assertThat(glance(BEFORE)).isEqualTo(Glance.OPEN);
        assertThat(glance(AFTER)).isEqualTo(Glance.OVERDUE);
    }

    @Test
    void itsDayEndsWhereThePartyIsThatOwesIt() {
        assertThat(at(new One("Harbour Office"), MIDNIGHT).glance()).isEqualTo(Glance.OVERDUE);
        assertThat(at(new One("Guild"), MIDNIGHT).glance()).isEqualTo(Glance.OPEN);
    }

    @Test
    void whatAllOweIsLateOnceTheDayHasEndedForEachOfThem() {
        assertThat(at(new All(), MIDNIGHT).glance()).isEqualTo(Glance.OPEN);
        assertThat(at(new All(), AFTER).glance()).isEqualTo(Glance.OVERDUE);
    }

    @Test
    void theLastClaimThatCountsDecides() {
        found("2027-05-01", Kept.BREACHED);
        found("2027-04-01", Kept.KEPT);
        assertThat(glance(BEFORE)).isEqualTo(Glance.BREACHED);
        found("2027-06-01", Kept.KEPT, Step.Kind.DISPUTE);
        assertThat(glance(AFTER)).isEqualTo(Glance.BREACHED);
        found("2027-06-02", Kept.KEPT, Step.Kind.DISPUTE, Step.Kind.SETTLE);
        assertThat(at(new One("Guild"), AFTER).timing()).isEqualTo(new Timing.MetInTime(DUE, LocalDate.of(2027, 6, 2)));
        found("2027-07-02", Kept.UNCLEAR);
        assertThat(glance(BEFORE)).isEqualTo(Glance.UNCLEAR);
        assertThat(glance(AFTER)).isEqualTo(Glance.OVERDUE);
        found("2027-07-03", Kept.DISPUTED, Step.Kind.WITHDRAW);
        found("2027-07-04", Kept.DISPUTED);
        assertThat(glance(AFTER)).isEqualTo(Glance.DISPUTED);
        found("2027-07-05", Kept.KEPT);
        assertThat(at(new One("Guild"), AFTER).timing()).isEqualTo(new Timing.MetLate(DUE, LocalDate.of(2027, 7, 5)));
    }
}

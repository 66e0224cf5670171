package org.undersigned.app.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.Step;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.standing.DemandState;
import org.undersigned.app.standing.DemandState.Glance;
import org.undersigned.app.standing.Timing;
import org.undersigned.text.Due;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;

class DemandStatesTest {
    private static final Due DUE = new Due.On(LocalDate.of(2027, 6, 30));
    private static final Instant BEFORE = Instant.parse("2027-06-30T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-07-01T12:00:00Z");

    private final List<Finding> findings = new ArrayList<>();
    private long leaf;

    private Step step(Step.Kind kind, Optional<Long> at) {
        Instant now = Instant.parse("2027-01-01T00:00:00Z");
        return new Step(
                UUID.randomUUID(),
                kind,
                "",
                UUID.randomUUID(),
                now,
                at.map(place -> new Step.Review(true, "", UUID.randomUUID(), now, Optional.of("ab".repeat(32)))),
                at.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private void found(String day, Optional<Says> says, Optional<Shows> shows, Step.Kind... then) {
        List<Step> steps = new ArrayList<>(List.of(step(Step.Kind.PUBLISH, Optional.of(leaf++))));
        for (Step.Kind kind : then) {
            steps.add(step(kind, Optional.of(leaf++)));
        }
        findings.add(new Finding(
                UUID.randomUUID(),
                Subject.demand(UUID.randomUUID()),
                new Claim(
                        LocalDate.parse(day),
                        says,
                        shows,
                        Optional.empty(),
                        Optional.of("https://register.example"),
                        Optional.empty(),
                        "en",
                        "It is so."),
                steps));
        findings.sort(Finding.IN_ORDER);
    }

    private void shown(String day, Shows shows, Step.Kind... then) {
        found(day, Optional.empty(), Optional.of(shows), then);
    }

    private void said(String day, Says says) {
        found(day, Optional.of(says), Optional.empty());
    }

    private DemandState at(Instant now) {
        return DemandStates.of(findings, DUE, ZoneOffset.UTC, now);
    }

    @Test
    void nothingIsKnownAtFirstAndTheClockGoesOn() {
        assertThat(at(BEFORE))
                .isEqualTo(new DemandState(
                        Says.NOTHING,
                        Optional.empty(),
                        Shows.NOTHING_YET,
                        Optional.empty(),
                        new Timing.DueOn(LocalDate.of(2027, 6, 30), 0)));
        assertThat(at(AFTER).timing()).isEqualTo(new Timing.Overdue(LocalDate.of(2027, 6, 30), 1));
        assertThat(at(AFTER).glance()).isEqualTo(Glance.OVERDUE);
    }

    @Test
    void itsDayEndsWhereTheAddresseeIs() {
        Instant moment = Instant.parse("2027-06-30T23:30:00Z");
        assertThat(DemandStates.of(findings, DUE, ZoneId.of("Asia/Yerevan"), moment)
                        .timing()
                        .isOverdue())
                .isTrue();
        assertThat(DemandStates.of(findings, DUE, ZoneId.of("America/Lima"), moment)
                        .timing()
                        .isOverdue())
                .isFalse();
    }

    @Test
    void whatIsSaidAndWhatIsShownAreKeptApart() {
        said("2027-02-01", Says.ACKNOWLEDGED);
        said("2027-03-01", Says.REFUSED);
        shown("2027-04-01", Shows.UNDER_WAY);
        DemandState state = at(BEFORE);
        assertThat(state.says()).isEqualTo(Says.REFUSED);
        assertThat(state.shows()).isEqualTo(Shows.UNDER_WAY);
        assertThat(state.showsSince()).contains(LocalDate.of(2027, 4, 1));
        assertThat(state.glance()).isEqualTo(Glance.UNDER_WAY);
    }

    @Test
    void theDayOfWhatHappenedCountsNotThatOfItsRecord() {
        shown("2027-05-01", Shows.MET);
        shown("2027-04-01", Shows.PARTLY_MET);
        assertThat(at(AFTER).timing())
                .isEqualTo(new Timing.MetInTime(LocalDate.of(2027, 6, 30), LocalDate.of(2027, 5, 1)));
        assertThat(at(AFTER).glance()).isEqualTo(Glance.MET);
    }

    @Test
    void whatIsReversedIsMetNoMore() {
        shown("2027-05-01", Shows.MET);
        shown("2027-08-01", Shows.REVERSED);
        assertThat(at(AFTER).glance()).isEqualTo(Glance.REVERSED);
        assertThat(at(AFTER).timing().isOverdue()).isTrue();
    }

    @Test
    void whatIsDisputedOrWithdrawnDoesNotCount() {
        shown("2027-04-01", Shows.UNDER_WAY);
        shown("2027-05-01", Shows.MET, Step.Kind.DISPUTE);
        shown("2027-06-01", Shows.REVERSED, Step.Kind.WITHDRAW);
        assertThat(at(BEFORE).shows()).isEqualTo(Shows.UNDER_WAY);
        findings.clear();
        shown("2027-05-01", Shows.MET, Step.Kind.DISPUTE, Step.Kind.SETTLE);
        assertThat(at(BEFORE).shows()).isEqualTo(Shows.MET);
    }

    @Test
    void whatWasMetLateIsLate() {
        shown("2027-07-02", Shows.MET);
        assertThat(at(AFTER).timing())
                .isEqualTo(new Timing.MetLate(LocalDate.of(2027, 6, 30), LocalDate.of(2027, 7, 2)));
    }
}

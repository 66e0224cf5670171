package org.undersigned.app.inviting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On which day who is reminded. */
class TermsTest {
    private static final Optional<LocalDate> NONE = Optional.empty();
    private static final Optional<Instant> ALWAYS = Optional.of(at("2026-01-01"));

    private static Instant at(String day) {
        return Instant.parse(day + "T11:30:00Z");
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    @Test
    void sevenAndTwoDaysBeforeTheSoftDeadline() {
        Terms terms = new Terms(day("2026-12-20"), day("2026-12-31"), ALWAYS);
        Instant invited = at("2026-12-01");
        assertThat(terms.reminderDay(invited, at("2026-12-12"))).isEmpty();
        assertThat(terms.reminderDay(invited, at("2026-12-13"))).isEqualTo(day("2026-12-13"));
        assertThat(terms.reminderDay(invited, at("2026-12-17"))).isEqualTo(day("2026-12-13"));
        assertThat(terms.reminderDay(invited, at("2026-12-18"))).isEqualTo(day("2026-12-18"));
        assertThat(terms.reminderDay(invited, at("2026-12-20"))).isEqualTo(day("2026-12-18"));
        assertThat(terms.reminderDay(invited, at("2026-12-21")))
                .as("too late to please")
                .isEmpty();
    }

    @Test
    void elseBeforeTheHardOneElseAfterTheInvitation() {
        Instant invited = at("2026-12-01");
        assertThat(new Terms(NONE, day("2026-12-31"), ALWAYS).reminderDay(invited, at("2026-12-24")))
                .isEqualTo(day("2026-12-24"));
        Terms undated = new Terms(NONE, NONE, ALWAYS);
        assertThat(undated.reminderDay(invited, at("2026-12-07"))).isEmpty();
        assertThat(undated.reminderDay(invited, at("2026-12-08"))).isEqualTo(day("2026-12-08"));
        assertThat(undated.reminderDay(invited, at("2026-12-22"))).isEqualTo(day("2026-12-22"));
    }

    @Test
    void nobodyIsRemindedOfADayBeforeTheInvitationOrTheSwitch() {
        Terms terms = new Terms(day("2026-12-20"), NONE, ALWAYS);
        assertThat(terms.reminderDay(at("2026-12-13"), at("2026-12-14"))).isEmpty();
        Terms lately = new Terms(day("2026-12-20"), NONE, Optional.of(at("2026-12-14")));
        assertThat(lately.reminderDay(at("2026-12-01"), at("2026-12-14"))).isEmpty();
        assertThat(new Terms(day("2026-12-20"), NONE, Optional.empty()).reminderDay(at("2026-12-01"), at("2026-12-18")))
                .isEmpty();
    }

    @Test
    void theLastDayEndsAtMidnightUtc() {
        Terms terms = new Terms(NONE, day("2026-12-31"), Optional.empty());
        assertThat(terms.isOver(Instant.parse("2026-12-31T23:59:59Z"))).isFalse();
        assertThat(terms.isOver(Instant.parse("2027-01-01T00:00:00Z"))).isTrue();
    }
}

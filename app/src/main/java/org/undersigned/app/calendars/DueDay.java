package org.undersigned.app.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.undersigned.app.standing.DemandStanding;
import org.undersigned.app.standing.Timing;

/**
 * The day on which a demand is due, whether it was met or not.
 *
 * @param title of the statement
 * @param text of the demand
 * @param publishedAt when the statement became public: the day is known since then
 */
public record DueDay(DemandStanding standing, LocalDate on, String title, String text, Instant publishedAt) {
    /** Empty for a demand without a date. */
    public static Optional<DueDay> of(DemandStanding standing, String title, String text, Instant publishedAt) {
        return date(standing.state().timing()).map(on -> new DueDay(standing, on, title, text, publishedAt));
    }

    private static Optional<LocalDate> date(Timing timing) {
        return switch (timing) {
            case Timing.NoDate none -> Optional.empty();
            case Timing.DueOn due -> Optional.of(due.date());
            case Timing.Overdue due -> Optional.of(due.date());
            case Timing.MetInTime met -> Optional.of(met.date());
            case Timing.MetLate met -> Optional.of(met.date());
        };
    }
}

package org.undersigned.app.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.undersigned.text.Due;

/** Whether a demand is on time: worked out from its date and the clock, never typed. */
public sealed interface Timing {
    /** @param reason why there is no date, where the statement says so */
    record NoDate(Optional<String> reason) implements Timing {}

    /** @param days from today until that day, 0 on it */
    record DueOn(LocalDate date, long days) implements Timing {}

    /** @param days from that day until today, at least 1 */
    record Overdue(LocalDate date, long days) implements Timing {}

    record MetInTime(LocalDate date, LocalDate on) implements Timing {}

    record MetLate(LocalDate date, LocalDate on) implements Timing {}

    /**
     * How it stands.
     *
     * @param zone where the addressee's day ends
     * @param metOn the day on which it was met, while it is
     */
    static Timing of(Due due, ZoneId zone, Instant now, Optional<LocalDate> metOn) {
        return switch (due) {
            case Due.NotStated() -> new NoDate(Optional.empty());
            case Due.Undated(String reason) -> new NoDate(Optional.of(reason));
            case Due.On(LocalDate date) ->
                metOn.map(on -> on.isAfter(date) ? (Timing) new MetLate(date, on) : new MetInTime(date, on))
                        .orElseGet(() -> open(date, now.atZone(zone).toLocalDate()));
        };
    }

    private static Timing open(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        return days < 0 ? new Overdue(date, -days) : new DueOn(date, days);
    }

    /** As documents name it. */
    default String code() {
        return switch (this) {
            case NoDate none -> "no-date";
            case DueOn due -> "due";
            case Overdue due -> "overdue";
            case MetInTime met -> "in-time";
            case MetLate met -> "late";
        };
    }

    default boolean isOverdue() {
        return this instanceof Overdue;
    }
}

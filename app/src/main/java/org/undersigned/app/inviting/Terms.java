package org.undersigned.app.inviting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when a statement can be signed, and whether whoever has not answered is reminded. A date ends with its day in UTC.
 *
 * @param soft "please by"; not after the hard one
 * @param hard nobody signs after it
 * @param remindersSince when reminders were switched on; empty where none are sent by themselves
 */
public record Terms(Optional<LocalDate> soft, Optional<LocalDate> hard, Optional<Instant> remindersSince) {
    static final Terms NONE = new Terms(Optional.empty(), Optional.empty(), Optional.empty());

    private static final List<Integer> DAYS_BEFORE = List.of(7, 2);
    private static final List<Integer> DAYS_AFTER = List.of(7, 21);

    static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    public boolean isOver(Instant now) {
        return hard.filter(last -> day(now).isAfter(last)).isPresent();
    }

    /**
     * The day whose reminder is due to somebody: the last one that has come since they were invited and reminders were
     * switched on. A server that slept over a day sends its reminder late, and over two days only the later one.
     */
    Optional<LocalDate> reminderDay(Instant invited, Instant now) {
        LocalDate today = day(now);
        Optional<LocalDate> deadline = soft.or(() -> hard);
        if (remindersSince.isEmpty() || deadline.filter(today::isAfter).isPresent()) {
            return Optional.empty();
        }
        LocalDate from = day(remindersSince.get());
        Stream<LocalDate> days = deadline.map(last -> DAYS_BEFORE.stream().map(last::minusDays))
                .orElseGet(() -> DAYS_AFTER.stream().map(day(invited)::plusDays));
        return days.filter(day -> day.isAfter(day(invited)) && !day.isBefore(from) && !day.isAfter(today))
                .max(LocalDate::compareTo);
    }
}

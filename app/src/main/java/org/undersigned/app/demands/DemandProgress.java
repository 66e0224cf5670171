package org.undersigned.app.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.undersigned.app.standing.Progress;
import org.undersigned.app.standing.Tally;

/** Works out how demands stood at the end of each month since they were published. */
final class DemandProgress {
    private DemandProgress() {}

    static Progress of(List<Demands.Followed> followed, ZoneId zone, Instant published, Instant now) {
        NavigableMap<YearMonth, Tally> months = new TreeMap<>();
        YearMonth present = YearMonth.from(now.atZone(zone));
        for (YearMonth month = YearMonth.from(published.atZone(zone));
                !month.isAfter(present) && !followed.isEmpty();
                month = month.plusMonths(1)) {
            Instant end =
                    month.atEndOfMonth().atTime(LocalTime.MAX).atZone(zone).toInstant();
            months.put(month, at(followed, zone, end.isAfter(now) ? now : end));
        }
        return new Progress(months);
    }

    private static Tally at(List<Demands.Followed> followed, ZoneId zone, Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return Tally.of(followed.stream()
                .map(one -> DemandStates.of(
                                one.publicFindings().stream()
                                        .filter(finding ->
                                                !finding.claim().happenedOn().isAfter(day))
                                        .toList(),
                                one.demand().demand().due(),
                                zone,
                                moment)
                        .glance())
                .toList());
    }
}

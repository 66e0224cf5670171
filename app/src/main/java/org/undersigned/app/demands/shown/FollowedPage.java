package org.undersigned.app.demands.shown;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.undersigned.app.charts.ProgressChart;
import org.undersigned.app.charts.StateBar;
import org.undersigned.app.charts.TimelineChart;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.standing.Progress;
import org.undersigned.app.standing.Tally;
import org.undersigned.app.standing.Timing;

/** What the page of a statement's demands shows, on the screen and on paper. */
record FollowedPage(PublicStatement statement, List<Demands.Followed> followed, Progress progress) {
    Map<String, Object> content() {
        List<Demands.Followed> made = made();
        return new HashMap<>(Map.of(
                "statement",
                statement,
                "demands",
                followed,
                "bar",
                new StateBar(
                        Tally.of(made.stream().map(one -> one.state().glance()).toList())),
                "progress",
                new ProgressChart(progress),
                "timeline",
                DemandTimeline.of(statement, made)));
    }

    /** Without the signatures of that day, of which there may be more by its end. */
    TimelineChart timelineToLastChange() {
        TimelineChart whole = DemandTimeline.of(statement, made());
        return new TimelineChart(
                whole.happenings(),
                whole.demands(),
                whole.published(),
                whole.signed().headMap(lastChange(), false));
    }

    private List<Demands.Followed> made() {
        return followed.stream().filter(one -> !one.demand().isDropped()).toList();
    }

    int findings() {
        return followed.stream().mapToInt(one -> one.publicFindings().size()).sum();
    }

    /** The day since which all of it stands so. */
    LocalDate lastChange() {
        Stream<LocalDate> found = followed.stream()
                .flatMap(one -> one.publicFindings().stream())
                .flatMap(finding -> finding.publicSteps().stream())
                .map(step ->
                        step.review().orElseThrow().at().atZone(ZoneOffset.UTC).toLocalDate());
        return Stream.concat(found, followed.stream().flatMap(FollowedPage::passed))
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(statement.publishedOn()))
                .orElse(statement.publishedOn());
    }

    private static Stream<LocalDate> passed(Demands.Followed one) {
        return one.state().timing() instanceof Timing.Overdue(LocalDate due, long days)
                ? Stream.of(due.plusDays(1))
                : Stream.empty();
    }
}

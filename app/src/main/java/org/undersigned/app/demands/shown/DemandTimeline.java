package org.undersigned.app.demands.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.undersigned.app.charts.Happening;
import org.undersigned.app.charts.Happening.Kind;
import org.undersigned.app.charts.TimelineChart;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.standing.DemandState.Glance;
import org.undersigned.text.Block;
import org.undersigned.text.Due;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;

/** Everything dated about a statement: its grounds, its publication, its signatures, its due days and its findings. */
final class DemandTimeline {
    private DemandTimeline() {}

    /** @param followed those that the public text makes */
    static TimelineChart of(PublicStatement statement, List<Demands.Followed> followed) {
        List<Happening> happenings = new ArrayList<>(grounds(statement));
        happenings.add(of(statement.publishedOn(), Kind.PUBLICATION, Optional.empty(), statement.title(), statement));
        for (Demands.Followed one : followed) {
            int number = one.demand().number();
            if (one.demand().demand().due() instanceof Due.On(LocalDate date)) {
                happenings.add(of(
                        date,
                        Kind.DUE,
                        Optional.of(number),
                        one.demand().demand().text(),
                        statement));
            }
            one.publicFindings().forEach(finding -> happenings.add(of(finding, number)));
        }
        return new TimelineChart(happenings, followed.size(), statement.publishedOn(), signed(statement));
    }

    private static List<Happening> grounds(PublicStatement statement) {
        List<Block> blocks = statement.revision().text().blocks();
        List<Happening> grounds = new ArrayList<>();
        statement
                .revision()
                .grounds()
                .forEach((block, dates) -> dates.forEach(date -> grounds.add(of(
                        date,
                        Kind.GROUND,
                        Optional.empty(),
                        blocks.get(block) instanceof Block.Paragraph(String text) ? text : "",
                        statement))));
        return grounds;
    }

    private static Happening of(
            LocalDate on, Kind kind, Optional<Integer> demand, String words, PublicStatement statement) {
        return new Happening(
                on, kind, demand, words, statement.revision().language(), Optional.empty(), true, Optional.empty());
    }

    private static Happening of(Finding finding, int demand) {
        Claim claim = finding.claim();
        return new Happening(
                claim.happenedOn(),
                Kind.FINDING,
                Optional.of(demand),
                claim.words(),
                claim.language(),
                Optional.of(glance(claim)),
                finding.counts(),
                Optional.of("#finding-" + finding.id()));
    }

    // The same mark as for a demand of which this finding is all that is known.
    private static Glance glance(Claim claim) {
        return claim.shows()
                .filter(shows -> shows != Shows.NOTHING_YET)
                .map(DemandTimeline::glance)
                .orElseGet(() -> claim.says().equals(Optional.of(Says.REFUSED)) ? Glance.REFUSED : Glance.OPEN);
    }

    private static Glance glance(Shows shows) {
        return switch (shows) {
            case NOTHING_YET -> Glance.OPEN;
            case UNDER_WAY -> Glance.UNDER_WAY;
            case PARTLY_MET -> Glance.PARTLY;
            case MET -> Glance.MET;
            case REVERSED -> Glance.REVERSED;
        };
    }

    private static NavigableMap<LocalDate, Integer> signed(PublicStatement statement) {
        NavigableMap<LocalDate, Integer> signed = new TreeMap<>();
        statement
                .signatures()
                .forEach(signature -> signed.merge(PublicStatement.day(signature.signedAt()), 1, Integer::sum));
        int sum = 0;
        for (var day : signed.entrySet()) {
            sum += day.getValue();
            day.setValue(sum);
        }
        return signed;
    }
}

package org.undersigned.app.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.standing.DemandState;
import org.undersigned.app.standing.Timing;
import org.undersigned.text.Due;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;

/** Works out how a demand stands (docs/spec/finding.md, "What follows from findings"). */
final class DemandStates {
    private record Last<T>(T claim, LocalDate on) {}

    private DemandStates() {}

    /** @param findings in the order in which they count; those that do not count are passed over */
    static DemandState of(List<Finding> findings, Due due, ZoneId zone, Instant now) {
        Optional<Last<Says>> says = last(findings, Claim::says);
        Optional<Last<Shows>> shows = last(findings, Claim::shows);
        Optional<LocalDate> metOn =
                shows.filter(last -> last.claim() == Shows.MET).map(Last::on);
        return new DemandState(
                says.map(Last::claim).orElse(Says.NOTHING),
                says.map(Last::on),
                shows.map(Last::claim).orElse(Shows.NOTHING_YET),
                shows.map(Last::on),
                Timing.of(due, zone, now, metOn));
    }

    private static <T> Optional<Last<T>> last(List<Finding> findings, Function<Claim, Optional<T>> claimed) {
        return findings.stream()
                .filter(Finding::counts)
                .map(Finding::claim)
                .flatMap(claim -> claimed.apply(claim).map(value -> new Last<>(value, claim.happenedOn())).stream())
                .reduce((earlier, later) -> later);
    }
}

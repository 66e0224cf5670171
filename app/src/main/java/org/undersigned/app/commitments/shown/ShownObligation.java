package org.undersigned.app.commitments.shown;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.undersigned.app.commitments.FollowedObligation;
import org.undersigned.app.commitments.Obligation;

/**
 * An obligation as the public sees it.
 *
 * @param earlier what it replaces, the latest first: words that were found to be wrong, with what was found about them
 */
public record ShownObligation(FollowedObligation now, List<FollowedObligation> earlier, List<CitingStatement> cites) {
    public ShownObligation {
        earlier = List.copyOf(earlier);
        cites = List.copyOf(cites);
    }

    public Obligation obligation() {
        return now.obligation();
    }

    /** With all that it replaces. */
    public Stream<FollowedObligation> all() {
        return Stream.concat(Stream.of(now), earlier.stream());
    }

    /** The correction of what it replaces. */
    public Obligation.Correction correctionOf(FollowedObligation replaced) {
        return corrected(replaced).correction().orElseThrow();
    }

    public LocalDate correctedOn(FollowedObligation replaced) {
        return corrected(replaced).publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Obligation corrected(FollowedObligation replaced) {
        return all().map(FollowedObligation::obligation)
                .filter(one -> one.correction()
                        .filter(correction -> correction
                                .replaces()
                                .equals(replaced.obligation().id()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}

package org.undersigned.app.commitments.shown;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.undersigned.app.commitments.FollowedObligation;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.standing.ObligationState.Glance;

/**
 * One row of an instrument's timeline.
 *
 * @param obligation which it is about; none for what concerns the whole instrument
 * @param finding what was found, where it is that
 * @param isReplaced whether other words have taken the place of this obligation's
 */
public record Happening(
        LocalDate on,
        Kind kind,
        Optional<FollowedObligation> obligation,
        Optional<Finding> finding,
        boolean isReplaced) {
    /** In the order of one day. */
    public enum Kind {
        SIGNED,
        IN_FORCE,
        FOUND,
        DUE,
        ENDS,
        OVER
    }

    static final Comparator<Happening> IN_ORDER =
            Comparator.comparing(Happening::on).thenComparing(Happening::kind);

    static Happening whole(LocalDate on, Kind kind) {
        return new Happening(on, kind, Optional.empty(), Optional.empty(), false);
    }

    /** Of a finding: what it claims. Of a due day: how the obligation stands. */
    public Optional<Glance> glance() {
        return switch (kind) {
            case FOUND -> finding.flatMap(found -> found.claim().kept()).map(Glance::of);
            case DUE -> obligation.map(one -> one.state().glance());
            case SIGNED, IN_FORCE, ENDS, OVER -> Optional.empty();
        };
    }

    /** Whether what is found here counts. */
    public boolean counts() {
        return finding.map(Finding::counts).orElse(true);
    }
}

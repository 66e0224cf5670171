package org.undersigned.app.demands;

import java.time.LocalDate;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.standing.Timing;

/**
 * A demand that is not met, or an obligation that is not kept, is due soon, or its day has passed where its addressee is, or
 * the party that owes it. Told once for each, in the transaction that noted it.
 */
public record DueNotice(Subject subject, LocalDate due, Kind kind) {
    /** How long ahead a due day is told of. */
    public static final int DAYS_AHEAD = 14;

    /** Which. */
    public enum Kind {
        /** Within two weeks. */
        AHEAD,
        OVERDUE;

        public boolean isNow(Timing timing) {
            return switch (this) {
                case AHEAD -> timing instanceof Timing.DueOn on && on.days() <= DAYS_AHEAD;
                case OVERDUE -> timing.isOverdue();
            };
        }
    }
}

package org.undersigned.app.demands;

import java.time.LocalDate;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;

/**
 * A demand that is not met is due soon, or its day has passed where its addressee is. Told once for each, in the
 * transaction that noted it.
 */
public record DueNotice(StatementId statement, UUID demand, LocalDate due, Kind kind) {
    /** Which. */
    public enum Kind {
        /** Within two weeks. */
        AHEAD,
        OVERDUE
    }
}

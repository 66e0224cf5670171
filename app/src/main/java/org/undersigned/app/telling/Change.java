package org.undersigned.app.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;

/**
 * Something that happened to a demand, of which people are told.
 *
 * @param finding that was published, or that changed
 * @param due day that is near or has passed
 */
record Change(
        UUID id,
        StatementId statement,
        UUID demand,
        Kind kind,
        Optional<UUID> finding,
        Optional<LocalDate> due,
        Instant happenedAt) {
    enum Kind {
        FOUND,
        DISPUTED,
        SETTLED,
        WITHDRAWN,
        AHEAD,
        OVERDUE
    }
}

package org.undersigned.app.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.findings.Subject;

/**
 * Something that happened to a demand or an obligation, of which people are told.
 *
 * @param finding that was published, or that changed
 * @param due day that is near or has passed
 */
record Change(
        UUID id, Subject subject, Kind kind, Optional<UUID> finding, Optional<LocalDate> due, Instant happenedAt) {
    enum Kind {
        FOUND,
        DISPUTED,
        SETTLED,
        WITHDRAWN,
        AHEAD,
        OVERDUE
    }

    /** The day that its words name. */
    LocalDate day() {
        return due.orElse(happenedAt.atZone(ZoneOffset.UTC).toLocalDate());
    }
}

package org.undersigned.app.reported;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Names that signed elsewhere.
 *
 * @param origin where, in the coordinator's words
 */
public record ReportedList(UUID id, String origin, Instant reportedAt, List<String> names) {
    public ReportedList {
        names = List.copyOf(names);
    }
}

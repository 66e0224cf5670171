package org.undersigned.app.findings;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether what a finding rests on can still be read.
 *
 * @param goneSince when its source stopped answering, while it does not answer
 * @param copyKeptAt when our copy of it was kept
 */
public record SourceState(Optional<Instant> goneSince, Optional<Instant> copyKeptAt) {
    static final SourceState UNKNOWN = new SourceState(Optional.empty(), Optional.empty());
}

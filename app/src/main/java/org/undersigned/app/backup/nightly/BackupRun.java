package org.undersigned.app.backup.nightly;

import java.time.Instant;
import java.util.Optional;

/**
 * A backup that was made by itself, or was to be.
 *
 * @param at when it ended
 * @param file its name
 * @param bytes of the file; 0 where it failed
 * @param failure why there is none, in one sentence
 */
public record BackupRun(Instant at, String file, long bytes, Optional<String> failure) {
    public boolean isMade() {
        return failure.isEmpty();
    }
}

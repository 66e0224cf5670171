package org.undersigned.app.witness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undersigned.tlog.WitnessedLog;

/**
 * A log that this site is a witness for.
 *
 * @param note the checkpoint that was cosigned last, as the log signed it
 */
public record SeenLog(WitnessedLog log, Optional<String> note, Optional<Instant> seenAt, List<Refusal> refusals) {
    public SeenLog {
        refusals = List.copyOf(refusals);
    }
}

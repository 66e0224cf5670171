package org.undersigned.app.keys;

import java.util.List;
import java.util.UUID;

/** What came of looking for an organisation's keys. */
public sealed interface FetchOutcome {
    /**
     * The file was read, and the ledger was told of what is new.
     *
     * @param submissions to be awaited; none where nothing has changed
     */
    record Read(int added, int revoked, List<UUID> submissions) implements FetchOutcome {
        public Read {
            submissions = List.copyOf(submissions);
        }
    }

    /** Nothing was changed, for the reason in the sentence. */
    record Failed(String sentence) implements FetchOutcome {}
}

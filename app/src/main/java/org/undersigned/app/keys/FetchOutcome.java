package org.undersigned.app.keys;

import java.util.List;
import java.util.UUID;

/** What came of looking for an organisation's keys. */
public sealed interface FetchOutcome {
    /**
     * At least one place has keys, or has lost some, and the ledger was told of what is new.
     *
     * @param submissions to be awaited; none where nothing has changed
     * @param concerns sentences about what could not be read or taken
     */
    record Read(int added, int revoked, List<UUID> submissions, List<String> concerns) implements FetchOutcome {
        public Read {
            submissions = List.copyOf(submissions);
            concerns = List.copyOf(concerns);
        }
    }

    /** Nothing was changed, for the reason in the sentence. */
    record Failed(String sentence) implements FetchOutcome {}
}

package org.undersigned.app.writing;

import java.util.Set;
import java.util.UUID;
import org.undersigned.app.drafting.Draft;

/** What came of saving what somebody typed. */
public sealed interface SaveOutcome {
    /**
     * It is in the draft, or waits beside it.
     *
     * @param draft as it is now, with what others have saved
     * @param returned cards that one person removed while another changed them: they are there again
     */
    record Saved(Draft draft, Set<UUID> returned) implements SaveOutcome {
        public Saved {
            returned = Set.copyOf(returned);
        }
    }

    /** Its text is frozen: nothing was saved. */
    record NotADraft() implements SaveOutcome {}
}

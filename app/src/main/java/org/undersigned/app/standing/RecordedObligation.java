package org.undersigned.app.standing;

import java.util.List;
import org.undersigned.verify.ObligationRecord;

/**
 * An obligation in exact words, and what the ledger has about it.
 *
 * @param steps every public step of a finding on it, in the order of the ledger
 */
public record RecordedObligation(ObligationRecord record, List<FoundStep> steps) {
    public RecordedObligation {
        steps = List.copyOf(steps);
    }
}

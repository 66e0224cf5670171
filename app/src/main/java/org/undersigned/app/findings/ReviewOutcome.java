package org.undersigned.app.findings;

import java.util.UUID;

/** What came of a decision. */
public sealed interface ReviewOutcome {
    /** @param submission to await in the ledger */
    record Accepted(UUID submission) implements ReviewOutcome {}

    record SentBack() implements ReviewOutcome {}

    /** Whoever proposed it cannot decide. */
    record OwnProposal() implements ReviewOutcome {}

    /** Somebody was faster. */
    record DecidedBefore() implements ReviewOutcome {}
}

package org.undersigned.app.confirming;

import java.util.UUID;

/** What came of a press on "Confirm". */
public sealed interface ConfirmOutcome {
    /** Stored durably; the ledger is about to integrate it under this submission. */
    record Confirmed(UUID submission) implements ConfirmOutcome {}

    /** Decided before, or it could not be signed any more: the page behind the link says which. */
    record Decided() implements ConfirmOutcome {}
}

package org.undersigned.app.opencall;

import java.util.UUID;
import org.undersigned.app.web.LinkToken;

/** What came of a press on the button behind the mailed link. */
public sealed interface ConfirmOutcome {
    /**
     * Signed; the ledger is about to integrate it.
     *
     * @param receipt the link to it
     */
    record Signed(UUID submission, LinkToken receipt) implements ConfirmOutcome {}

    /** Confirmed; a coordinator looks at it first. */
    record Held() implements ConfirmOutcome {}

    /** Confirmed before: the page says how it stands. */
    record ConfirmedBefore() implements ConfirmOutcome {}

    record SigningClosed() implements ConfirmOutcome {}

    record TextChanged() implements ConfirmOutcome {}

    record LinkRefused() implements ConfirmOutcome {}
}

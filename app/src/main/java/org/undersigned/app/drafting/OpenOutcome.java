package org.undersigned.app.drafting;

import java.util.UUID;
import org.undersigned.app.statements.Slug;

/** What came of opening a statement for signing. */
public sealed interface OpenOutcome {
    /** The text is frozen; its ledger entry waits under this submission. */
    record Opened(UUID submission, Slug slug) implements OpenOutcome {}

    /** The text cannot be signed as it is: the correction screen says why. */
    record TextRefused() implements OpenOutcome {}

    /** There is something to look at, and nobody has said that it may be opened all the same. */
    record Warned() implements OpenOutcome {}

    /** The new text is that of an earlier revision, to the letter. */
    record SameText(int revision) implements OpenOutcome {}

    /** It is not a draft any more. */
    record NotADraft() implements OpenOutcome {}
}

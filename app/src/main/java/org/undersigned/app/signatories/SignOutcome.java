package org.undersigned.app.signatories;

import java.util.UUID;

/** What came of a press on "Sign". */
public sealed interface SignOutcome {
    /** Stored durably; the ledger is about to integrate it under this submission. */
    record Signed(UUID submission, Signature signature) implements SignOutcome {}

    /** What is to be signed with a key is fixed, and nothing is signed yet. */
    record Prepared(UUID id) implements SignOutcome {}

    /** The file is not the key's signature of what was prepared, for the reason in the sentence: a whole one. */
    record KeyRefused(String sentence) implements SignOutcome {}

    /** The signature is complete and kept: it counts once a second person of the organisation has confirmed it. */
    record Waiting() implements SignOutcome {}

    /** This organisation has signed this text before; nothing was added. */
    record AlreadySigned(Signature signature) implements SignOutcome {}

    /** The statement takes no signatures now. */
    record SigningClosed() implements SignOutcome {}

    /** The text has changed since the page was shown: the representative has to read it again. */
    record TextChanged() implements SignOutcome {}

    /** The link is unknown, replaced or expired, or the invitation was declined. */
    record LinkRefused() implements SignOutcome {}
}

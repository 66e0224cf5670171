package org.undersigned.app.inviting;

/** What came of inviting one organisation. */
public sealed interface InviteOutcome {
    record Invited(String name) implements InviteOutcome {}

    record AlreadyInvited(String name) implements InviteOutcome {}

    record SigningClosed() implements InviteOutcome {}
}

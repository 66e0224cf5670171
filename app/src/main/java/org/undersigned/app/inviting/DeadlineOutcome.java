package org.undersigned.app.inviting;

/** What came of setting deadlines. */
public sealed interface DeadlineOutcome {
    /** @param told how many open invitations were told that signing ends earlier */
    record Set(int told) implements DeadlineOutcome {}

    record SoftRefused(String sentence) implements DeadlineOutcome {}

    record HardRefused(String sentence) implements DeadlineOutcome {}
}

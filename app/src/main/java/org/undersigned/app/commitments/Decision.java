package org.undersigned.app.commitments;

/** What came of a second person's decision. */
public enum Decision {
    DONE,
    /** Whoever proposed it cannot decide. */
    OWN_PROPOSAL,
    /** Somebody was faster, or nothing was chosen. */
    NOTHING_TO_DECIDE
}

package org.undersigned.app.reviewing;

/** What came of accepting a suggestion. */
public sealed interface AcceptOutcome {
    record Accepted() implements AcceptOutcome {}

    /** The block says something else than the one who accepted had before them: nothing was done. */
    record ChangedSince() implements AcceptOutcome {}

    /** It was decided already, its block is gone, or the text is frozen. */
    record NothingToAccept() implements AcceptOutcome {}
}

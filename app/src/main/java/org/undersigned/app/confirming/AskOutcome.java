package org.undersigned.app.confirming;

/** What came of asking for a second person, another one, or none. */
public sealed interface AskOutcome {
    /** Those whom it concerns are written to; nothing has changed yet. */
    record Asked() implements AskOutcome {}

    /** Nothing was asked, for the reason in the sentence. */
    record Refused(String sentence) implements AskOutcome {}
}

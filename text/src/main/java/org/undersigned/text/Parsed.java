package org.undersigned.text;

/** What came of reading canonical bytes. */
public sealed interface Parsed {
    record Accepted(StatementText text) implements Parsed {}

    record Refused(TextProblem problem) implements Parsed {}
}

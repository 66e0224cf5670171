package org.undersigned.app.documents;

/** What came of reading a file. */
public sealed interface ReadDocument {
    /** @param source plain text, or HTML: what the importer reads */
    record Read(String source) implements ReadDocument {}

    /** It cannot be read; the sentence says why and what to do. */
    record Refused(String sentence) implements ReadDocument {}
}

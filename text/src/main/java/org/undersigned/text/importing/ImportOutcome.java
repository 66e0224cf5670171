package org.undersigned.text.importing;

/** What came of reading a source. */
public sealed interface ImportOutcome {
    /** @param source what was read, in the lines that the places of the result count: the text, or what a page shows */
    record Imported(ImportedText text, String source) implements ImportOutcome {}

    /** It cannot be read; the sentence says why and what to do. */
    record Refused(String sentence) implements ImportOutcome {}
}

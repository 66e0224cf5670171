package org.undersigned.text.importing;

/** What came of reading a source. */
public sealed interface ImportOutcome {
    /** @param source the characters that were read, for keeping beside the result */
    record Imported(ImportedText text, String source) implements ImportOutcome {}

    /** It cannot be read; the sentence says why and what to do. */
    record Refused(String sentence) implements ImportOutcome {}
}

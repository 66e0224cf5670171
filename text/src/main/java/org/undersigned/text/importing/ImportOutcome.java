package org.undersigned.text.importing;

import org.undersigned.text.Notice;

/** What came of reading a source. */
public sealed interface ImportOutcome {
    /** @param source what was read, in the lines that the places of the result count: the text, or what a page shows */
    record Imported(ImportedText text, String source) implements ImportOutcome {}

    /** It cannot be read. */
    record Refused(Notice why) implements ImportOutcome {
        /** Says why and what to do, in English. */
        public String sentence() {
            return why.sentence();
        }
    }
}

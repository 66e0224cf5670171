package org.undersigned.text.importing.source;

/**
 * One line of a source as a reader sees it, with single spaces and without markup. Lines that a mail program wrapped are
 * one line again.
 *
 * @param number of its first line in the source, from 1
 * @param last number of its last line in the source
 */
public record SourceLine(int number, int last, String text, Hint hint, Look look) {
    /** What the source's own markup says the line is. */
    public enum Hint {
        NONE,
        TITLE,
        HEADING,
        /** Stands in a quotation; a whole letter may. */
        QUOTE,
        /** A row of a table: its cells, with {@link SourceLine#CELL} between them. */
        ROW,
        /** What belongs to the page, not to its text. */
        CHROME,
        /** A setting at the head of a file, such as its date. */
        SETTING,
        /** A signatory's name, said so by a page of ours. */
        NAME,
        /** What shows that a demand is met, and by when; said so by a page or a text file of ours. */
        MET_WHEN,
        DUE,
        NO_DUE_DATE
    }

    /** Stands between the cells of a row. */
    public static final String CELL = " | ";

    /**
     * How the line looks.
     *
     * @param apart an empty line or the edge of a block stands before it
     * @param quoted stands in a quotation
     * @param bold all of it
     * @param linked all of it leads elsewhere
     * @param depth of indentation: 0 for none
     */
    public record Look(boolean apart, boolean quoted, boolean bold, boolean linked, int depth) {
        public static final Look PLAIN = new Look(false, false, false, false, 0);
    }

    public SourceLine joined(SourceLine next) {
        return new SourceLine(number, next.last, text + " " + next.text, hint, look);
    }

    public boolean isProse() {
        return hint == Hint.NONE || hint == Hint.QUOTE;
    }
}

package org.undersigned.text.importing;

/**
 * One line of the source with single spaces, or the gap between two paragraphs.
 *
 * @param number from 1
 */
record SourceLine(int number, String text, Hint hint) {
    /** What the source's own markup says about the line. */
    enum Hint {
        NONE,
        GAP,
        TITLE,
        HEADING,
        ITEM,
        NUMBERED,
        QUOTE,
        CHROME
    }

    boolean isGap() {
        return hint == Hint.GAP;
    }
}

package org.undersigned.text.comparing;

/**
 * One piece of a signed text that a copy may have on a line of its own.
 *
 * @param number among its kind, from 1
 */
public record Piece(String text, Kind kind, int number) {
    /** What it is in the text. */
    public enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        QUOTE,
        ITEM,
        DEMAND,
        DUE
    }

    /** Headings may be set in capitals; in the text itself a capital is a letter like any other. */
    boolean isCaseFree() {
        return kind == Kind.TITLE || kind == Kind.HEADING;
    }

    boolean isListed() {
        return kind == Kind.ITEM || kind == Kind.DEMAND || kind == Kind.DUE;
    }
}

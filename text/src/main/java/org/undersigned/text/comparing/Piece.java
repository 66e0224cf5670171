package org.undersigned.text.comparing;

/**
 * One piece of a signed text that a copy may have on a line of its own.
 *
 * @param number among its kind, from 1
 */
record Piece(String text, Kind kind, int number) {
    enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        QUOTE,
        ITEM,
        DEMAND,
        DUE
    }

    /** In words, as the end of "In …". */
    String place() {
        return switch (kind) {
            case TITLE -> "the title";
            case HEADING -> "a heading";
            case PARAGRAPH -> "paragraph " + number;
            case QUOTE -> "a quotation";
            case ITEM -> "an item of a list";
            case DEMAND, DUE -> "demand " + number;
        };
    }

    /** Headings may be set in capitals; in the text itself a capital is a letter like any other. */
    boolean isCaseFree() {
        return kind == Kind.TITLE || kind == Kind.HEADING;
    }

    boolean isListed() {
        return kind == Kind.ITEM || kind == Kind.DEMAND || kind == Kind.DUE;
    }
}

package org.undersigned.text.words;

/**
 * One word, number or mark of punctuation that carries meaning, and where it stands. Quotation marks, dashes, spaces and
 * other typography are no words: a copy may set them as it likes.
 *
 * @param folded what is looked for: one form of letters, digits and signs, lower case
 * @param exact the same with the case of its letters
 * @param block position of the block that holds it
 * @param start offset of its first character in the block's text
 * @param end offset behind its last character
 * @param isMarker whether it numbers an item of a list: layout, where it stands before a piece of the text
 */
public record Word(String folded, String exact, int block, int start, int end, boolean isMarker) {
    private static final String SOFT = ".,;:…";

    /** A word or a number, not a mark of punctuation. */
    public boolean isWord() {
        return Character.isLetterOrDigit(folded.codePointAt(folded.startsWith("^") ? 1 : 0));
    }

    public boolean isNumber() {
        return Character.isDigit(folded.charAt(0));
    }

    /** Ends an item of a list in one way or another. A question or a call is never soft. */
    public boolean isSoft() {
        return SOFT.contains(folded);
    }

    public boolean sameAs(Word other) {
        return folded.equals(other.folded);
    }

    public Word asMarker() {
        return new Word(folded, exact, block, start, end, true);
    }
}

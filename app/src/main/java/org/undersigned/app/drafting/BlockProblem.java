package org.undersigned.app.drafting;

/**
 * Something in a draft that cannot be signed as it is.
 *
 * @param block position of the block, from 0; -1 for the title, -2 for the text as a whole
 */
public record BlockProblem(int block, String sentence) {
    public static final int TITLE = -1;
    public static final int WHOLE = -2;
}

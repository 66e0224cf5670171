package org.undersigned.app.translating;

/**
 * What a form sent for one part.
 *
 * @param base digest of the words that the form showed
 * @param source digest of what the form showed of the text
 * @param stillRight whether words for an earlier text are said to be right for the present one
 */
public record WrittenPart(String place, String words, String base, String source, boolean stillRight) {
    boolean isChanged() {
        return !Part.digest(words).equals(base);
    }
}

package org.undersigned.text.comparing;

/**
 * A stretch of a sentence.
 *
 * @param isChanged whether it differs from the other text
 */
public record Span(String text, boolean isChanged) {}

package org.undersigned.text.importing;

/**
 * Whom demands are put to.
 *
 * @param name as the text has it
 * @param line where in the source, from 1
 * @param confidence that it is one, 0 to 1
 */
public record Addressee(String name, int line, double confidence) {}

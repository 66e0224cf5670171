package org.undersigned.text;

/**
 * Why a text cannot be taken as it is.
 *
 * @param line from 1
 * @param column in characters, from 1
 * @param sentence for the person who brought it
 */
public record TextProblem(int line, int column, String sentence) {}

package org.undersigned.app.searching;

/** Statements were indexed, or are not in the index any more. Told when they are. */
public record IndexChanged() {}

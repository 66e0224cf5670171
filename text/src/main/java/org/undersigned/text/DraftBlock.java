package org.undersigned.text;

/** A piece of text and what it is for, as the coordinator has it on the screen. */
public record DraftBlock(BlockRole role, String text) {}

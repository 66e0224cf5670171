package org.undersigned.text.comparing;

/** A signatory whom a copy names otherwise: a letter, a word more or less. */
public record Renaming(String signed, String copied) {}

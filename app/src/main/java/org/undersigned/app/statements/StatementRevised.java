package org.undersigned.app.statements;

/** A new text was opened for signing beside the earlier ones. Told in the same transaction. */
public record StatementRevised(StatementId statement) {}

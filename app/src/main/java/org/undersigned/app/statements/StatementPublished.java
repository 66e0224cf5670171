package org.undersigned.app.statements;

/** A statement has become public. Told in the transaction that made it so. */
public record StatementPublished(StatementId statement) {}

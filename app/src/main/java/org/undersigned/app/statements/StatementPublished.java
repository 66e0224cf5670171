package org.undersigned.app.statements;

/** A statement is public and the ledger has its publication. Told in the transaction that integrated the entry. */
public record StatementPublished(StatementId statement) {}

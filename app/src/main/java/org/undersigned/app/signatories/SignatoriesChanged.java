package org.undersigned.app.signatories;

import org.undersigned.app.statements.StatementId;

/**
 * What lists say of a statement's signatories is another now: a late signature is in the ledger, or a name was
 * corrected. Told in the transaction that changed it.
 */
public record SignatoriesChanged(StatementId statement) {}

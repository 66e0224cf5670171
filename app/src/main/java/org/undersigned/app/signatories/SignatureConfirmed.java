package org.undersigned.app.signatories;

import org.undersigned.app.statements.StatementId;

/** A signature is in the ledger. Told in the transaction that integrated its entry. */
public record SignatureConfirmed(StatementId statement) {}

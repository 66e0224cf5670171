package org.undersigned.app.signatories;

import org.undersigned.app.statements.StatementId;

/** The ledger has recorded that the content of a signature was removed on request; it still counts. */
public record SignatureErased(StatementId statement) {}

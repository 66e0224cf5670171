package org.undersigned.app.signatories;

import java.util.UUID;
import org.undersigned.app.statements.StatementId;

/** The ledger has recorded that a signatory ended its signature. */
public record SignatureWithdrawn(StatementId statement, UUID signatory) {}

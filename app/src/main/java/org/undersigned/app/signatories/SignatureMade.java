package org.undersigned.app.signatories;

import java.util.UUID;
import org.undersigned.app.statements.StatementId;

/** A signature is stored. Told in the same transaction, before the ledger has it. */
public record SignatureMade(StatementId statement, UUID signatory) {}

package org.undersigned.app.signatories;

import org.undersigned.app.statements.StatementId;

/** A signatory had the name corrected that lists show. Told in the same transaction. */
public record SignatoryRenamed(StatementId statement) {}

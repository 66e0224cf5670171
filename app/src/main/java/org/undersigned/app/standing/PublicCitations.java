package org.undersigned.app.standing;

import org.undersigned.app.statements.StatementId;

/** Asks which obligations a public statement cites, and how they stand. Answered by commitments. */
public interface PublicCitations {
    Citations of(StatementId statement);
}

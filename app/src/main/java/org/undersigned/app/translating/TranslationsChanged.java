package org.undersigned.app.translating;

import org.undersigned.app.statements.StatementId;

/** Readers see another set of translations of a statement. Told in the same transaction. */
public record TranslationsChanged(StatementId statement) {}

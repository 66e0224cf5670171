package org.undersigned.app.reported;

import org.undersigned.app.statements.StatementId;

/** A list was added or taken away. Told in the same transaction. */
public record NamesReported(StatementId statement) {}

package org.undersigned.app.publishing;

import org.undersigned.app.statements.StatementId;

/** What stands beneath a statement's text is another. Told in the transaction that changed it. */
public record BeneathChanged(StatementId statement) {}

package org.undersigned.app.publishing;

import org.undersigned.app.statements.StatementId;

/** There is something else to read beside this statement than before. Told in the transaction that changed it. */
public record AlsoReadChanged(StatementId statement) {}

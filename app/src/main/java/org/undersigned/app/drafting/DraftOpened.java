package org.undersigned.app.drafting;

import org.undersigned.app.statements.StatementId;

/** A draft's text is frozen and open for signing: nobody writes or remarks on it any more. Told in that transaction. */
public record DraftOpened(StatementId statement) {}

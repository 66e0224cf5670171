package org.undersigned.app.opencall;

import org.undersigned.app.statements.StatementId;

/** A call was switched on or off, or has come to its end. Told in the same transaction. */
public record OpenCallChanged(StatementId statement) {}

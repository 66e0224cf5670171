package org.undersigned.app.delivering;

import org.undersigned.app.statements.StatementId;

/**
 * A statement was handed to an addressee: a coordinator has recorded it, or a mail server has taken the first mail of a
 * delivery. Told once for each delivery, in the transaction that notes it.
 */
public record StatementDelivered(StatementId statement) {}

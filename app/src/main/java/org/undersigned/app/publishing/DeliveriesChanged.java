package org.undersigned.app.publishing;

import org.undersigned.app.statements.StatementId;

/** What {@link DeliveryRecord} says of a statement is another now. Told in the transaction that changed it. */
public record DeliveriesChanged(StatementId statement) {}

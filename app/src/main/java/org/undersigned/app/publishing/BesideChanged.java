package org.undersigned.app.publishing;

import org.undersigned.app.statements.StatementId;

/**
 * What stands beside a published statement is another now: comments, deliveries, what else to read. Told in the
 * transaction that changed it.
 */
public record BesideChanged(StatementId statement) {}

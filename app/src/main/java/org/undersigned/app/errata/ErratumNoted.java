package org.undersigned.app.errata;

import org.undersigned.app.statements.StatementId;

/** The ledger has recorded a note beside a text. */
public record ErratumNoted(StatementId statement) {}

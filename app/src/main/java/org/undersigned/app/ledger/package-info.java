/**
 * The append-only log: takes entries as bytes, sequences them, signs checkpoints, serves tiles and proofs.
 *
 * <p>Owns the tables whose names begin with {@code ledger_}. Knows no feature: it does not know what a statement is.
 * Order of writing, in one transaction: sequence, tiles, checkpoint compare-and-set; then the checkpoint is shown. Rows
 * are added and never changed (the database refuses it); only addenda can be deleted. docs/spec/ledger.md is the truth
 * about formats.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"fetching", "keyfiles", "publicfiles", "web", "words", "jobs", "database"})
package org.undersigned.app.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Notes that everyone sees beside a signed text, which stays as it was signed: what reads wrong in it, and what is meant.
 *
 * <p>Owns the table {@code erratum}; each row has an entry in the ledger. Called by publishing. A note is for slips of the
 * pen: what changes the meaning needs a new revision, which everybody signs anew.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"signatories", "statements", "ledger", "accounts", "web", "words", "mail"})
package org.undersigned.app.errata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

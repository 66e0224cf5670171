/**
 * Who can sign a statement, the links by which they do, the act of signing, and its end.
 *
 * <p>Owns the tables {@code signatory}, {@code signatory_link}, {@code signature}, {@code signature_entry} and
 * {@code signature_reservation}. Called by all that asks people to sign, and by publishing. Invariants: one signatory
 * signs one text once, and again only after a withdrawal; a signature is acknowledged only after the ledger has
 * integrated its entry; a link is stored only as a hash.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"statements", "ledger", "accounts", "web", "words", "mail", "jobs"})
package org.undersigned.app.signatories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

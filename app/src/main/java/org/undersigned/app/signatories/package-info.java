/**
 * Who is asked to sign a statement, what they answer, and the signatures.
 *
 * <p>Owns the tables {@code invitation}, {@code invitation_link}, {@code signature} and {@code signature_entry}. Called
 * by publishing. Invariants: one organisation signs one text once; a signature is acknowledged only after the ledger
 * has integrated its entry; a GET never changes anything, since mail scanners follow links; a link is stored only as a
 * hash, and is used up by the answer that cannot be taken back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"statements", "ledger", "accounts", "web", "mail", "jobs"})
package org.undersigned.app.signatories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

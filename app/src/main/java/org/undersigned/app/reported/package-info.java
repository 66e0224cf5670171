/**
 * Names that signed a statement elsewhere, before or beside this site: shown as reported by the coordinator, never as
 * verified, and never counted among the signatures.
 *
 * <p>Owns the tables {@code reported_list} and {@code reported_name}. Called by publishing. Nothing of it is in the ledger
 * or in a proof: nobody here has seen these organisations sign.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"drafting", "statements", "accounts", "documents", "web", "words"})
package org.undersigned.app.reported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

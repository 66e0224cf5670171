/**
 * Who is invited to sign a statement, and what they answer before they do.
 *
 * <p>Owns the table {@code invitation}: a row beside the signatory's. Called by signing and progress. Invariants: a new
 * link replaces the earlier ones; an answer that cannot be taken back uses the link up; what was answered is seen by the
 * coalition only.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"signatories", "statements", "accounts", "web", "mail", "jobs"})
package org.undersigned.app.inviting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

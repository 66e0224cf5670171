/**
 * Who is invited to sign a statement, and what they answer before they do.
 *
 * <p>Owns the table {@code invitation}: a row beside the signatory's; and {@code invitation_mail}, {@code
 * invitation_terms}, {@code invitation_message}, {@code invitation_reminder} and {@code board_link}. Called by asking,
 * signing and progress. Invariants: a coordinator's new link replaces the earlier ones, a reminder's does not; an answer
 * that cannot be taken back uses the link up; what was answered is seen by the coalition only; nobody is reminded who has
 * decided, whose address sends mail back, or who was reminded that day.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"signatories", "statements", "accounts", "web", "words", "mail", "jobs"})
package org.undersigned.app.inviting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Statements: their states, their frozen revisions, their publication.
 *
 * <p>Owns the tables {@code statement}, {@code revision}, {@code revision_ground}, {@code revision_source}
 * and {@code publication}. Called by drafting, signatories and publishing. A revision never changes once frozen (the database
 * refuses it), and every state is reached through {@link org.undersigned.app.statements.StatementLifecycle} alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger", "accounts", "web", "words", "mail", "jobs"})
package org.undersigned.app.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

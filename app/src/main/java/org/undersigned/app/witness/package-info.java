/**
 * Being a witness for other sites' logs, and the page on which an operator says whom to watch and whom to ask.
 *
 * <p>Owns the tables whose names begin with {@code witness}. A witness cosigns only what extends what it has cosigned
 * before: the check and the store are one transaction, committed before any answer. docs/spec/ledger.md, "Witnesses".
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"accounts", "guarding", "ledger", "keyfiles", "mail", "monitoring", "web", "words"})
package org.undersigned.app.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

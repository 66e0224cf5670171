/**
 * Organisations' own keys: fetched from their sites, recorded in the ledger, revoked when their sites have them no more.
 *
 * <p>Owns the table {@code organisation_key}. What a key file is, and what a signature by such a key, is said by the
 * module {@code verify} (docs/spec/organisation-keys.md).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "fetching", "jobs", "ledger", "web", "words"})
package org.undersigned.app.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

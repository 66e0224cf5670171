/**
 * The coordinator's page of a statement that is being signed: whom to invite, what they answered, whose signature to
 * erase.
 *
 * <p>Owns no table: asks and tells the other features.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"inviting", "signatories", "drafting", "statements", "ledger", "accounts", "web"})
package org.undersigned.app.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

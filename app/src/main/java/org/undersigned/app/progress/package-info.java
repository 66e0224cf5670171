/**
 * The coordinator's page of a statement that is being signed: what the invited answered, whose mail came back, whose
 * signature to erase.
 *
 * <p>Owns no table: asks and tells the other features.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "confirming",
            "inviting",
            "signatories",
            "statements",
            "ledger",
            "accounts",
            "mail",
            "web",
            "words"
        })
package org.undersigned.app.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

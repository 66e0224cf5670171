/**
 * What is behind the mailed links: reading, deciding, signing, and the receipt with all that can be done afterwards.
 *
 * <p>Owns no table: asks and tells the features below it. Invariants: a GET never changes anything, since mail scanners
 * follow links; a signature is acknowledged only after the ledger has integrated its entry.
 */
@NullMarked
@StopsWith(Fuse.SIGNING)
@ApplicationModule(
        allowedDependencies = {
            "fuses",
            "inviting",
            "monitoring",
            "confirming",
            "signatories",
            "keys",
            "passkeys",
            "statements",
            "translating",
            "renditions",
            "ledger",
            "database",
            "accounts",
            "web",
            "words"
        })
package org.undersigned.app.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import org.undersigned.app.fuses.Fuse;
import org.undersigned.app.fuses.StopsWith;

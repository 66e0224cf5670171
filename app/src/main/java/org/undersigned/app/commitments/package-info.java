/**
 * Commitments: agreements, laws and joint statements, the obligations in them, and which statements cite those.
 *
 * <p>Owns the tables whose names begin with {@code instrument} and {@code obligation}. An instrument and each obligation is
 * proposed by one coordinator and published by another. A published obligation never changes: its id is made of its words
 * (docs/spec/obligation.md), and a correction is another obligation that says which it replaces. How it stands is worked out
 * from its findings and the clock each time. Coordinators' pages are in {@code desk}, what the public sees in
 * {@code shown}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "demands",
            "findings",
            "standing",
            "publishing",
            "statements",
            "ledger",
            "accounts",
            "documents",
            "publicfiles",
            "jobs",
            "web",
            "words"
        })
package org.undersigned.app.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

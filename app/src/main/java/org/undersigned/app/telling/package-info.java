/**
 * Tells people what becomes of demands, and of the obligations that statements cite: readers who follow them, signatories,
 * coordinators.
 *
 * <p>Owns the tables whose names begin with {@code told_}. A change is noted in the transaction in which it happens; those
 * who want to hear at once are told by a job right after, the others on Monday. Readers are told by {@code newsletter},
 * with its account of every copy; signatories and coordinators by {@code mail}. A signatory's mail has a link behind which
 * they choose how soon to hear, see how the demands stand, and propose a finding.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "newsletter",
            "newsletter :: sending",
            "demands",
            "commitments",
            "findings",
            "standing",
            "signatories",
            "statements",
            "guarding",
            "accounts",
            "mail",
            "jobs",
            "web",
            "words"
        })
package org.undersigned.app.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

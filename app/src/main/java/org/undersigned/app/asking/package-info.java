/**
 * The coordinator's page of whom to ask and how: one, pasted lines, a table, the address book; deadlines, reminders and
 * own words.
 *
 * <p>Owns no table: asks and tells the features below it. Invariant: nothing that somebody typed or brought is lost: what
 * cannot be invited yet comes back with the reason beside it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "inviting",
            "signatories",
            "drafting",
            "documents",
            "statements",
            "accounts",
            "web",
            "words"
        })
package org.undersigned.app.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

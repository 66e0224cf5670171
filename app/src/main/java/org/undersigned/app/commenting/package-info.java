/**
 * Comments of readers under a published statement: written by guests, confirmed by mail, held for a moderator, shown in
 * pages that are files.
 *
 * <p>Owns the tables {@code comment}, {@code comment_link}, {@code comment_decision}, {@code comment_before}, {@code
 * comment_block}, {@code comment_standing} and {@code comment_site}. Nobody calls it: it answers {@code
 * publishing.Beneath}. Invariants: nothing is public before a POST behind the mailed link and a moderator's decision; a
 * mail address is on no page, not even the moderator's, and is erased on schedule; an answer never tells whether an
 * address is known or blocked; only what a moderator has approved is shown, whatever its author writes later. See ADR
 * 0030.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fuses",
            "publishing",
            "guarding",
            "statements",
            "accounts",
            "web",
            "words",
            "mail",
            "jobs",
            "publicfiles"
        })
package org.undersigned.app.commenting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

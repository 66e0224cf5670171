/**
 * Search: published statements in every language that readers can read them in.
 *
 * <p>Owns the tables whose names begin with {@code searched}: an index that can be made again from the other features'
 * rows. PostgreSQL stems the words as their language does; capitals, accents and the like are evened out here, in texts
 * and questions alike ({@link org.undersigned.app.searching.Wording}). What is asked is neither kept nor logged. People who
 * signed in their own name are not found by it: nobody is to look up what somebody has signed. {@link
 * org.undersigned.app.searching.StatementSearch} is its front; {@link org.undersigned.app.searching.IndexedStatements} tells others
 * what the index knows.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fuses",
            "guarding",
            "accounts",
            "signatories",
            "statements",
            "translating",
            "web",
            "words",
            "jobs"
        })
package org.undersigned.app.searching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

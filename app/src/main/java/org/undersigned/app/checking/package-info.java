/**
 * Check a copy: which published statement it is, and how it differs from what was signed.
 *
 * <p>Owns the tables whose names begin with {@code check}: an index of all published texts, which can be made again from
 * the other features' rows. Nothing of a copy is kept or logged. Called by the command line for its answer's form.
 */
@NullMarked
@StopsWith(Fuse.SEARCH)
@Bounded(Use.CHECK)
@ApplicationModule(
        allowedDependencies = {
            "fuses",
            "guarding",
            "accounts",
            "signatories",
            "statements",
            "translating",
            "documents",
            "web",
            "words",
            "jobs"
        })
package org.undersigned.app.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import org.undersigned.app.fuses.Fuse;
import org.undersigned.app.fuses.StopsWith;
import org.undersigned.app.guarding.Bounded;
import org.undersigned.app.guarding.Use;

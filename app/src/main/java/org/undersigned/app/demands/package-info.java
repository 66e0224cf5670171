/**
 * The demands of published statements, followed until they are met or refused.
 *
 * <p>Owns the tables {@code followed_demand}, {@code followed_place} and {@code addressee_zone}. A demand keeps its
 * identity through revisions that renumber or reword it. Its three answers (what is said, what is shown, whether it is on
 * time) are worked out from its findings and the clock each time; none is stored. docs/spec/finding.md.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "findings",
            "standing",
            "charts",
            "calendars",
            "publishing",
            "renditions",
            "signatories",
            "statements",
            "accounts",
            "publicfiles",
            "jobs",
            "web",
            "words"
        })
package org.undersigned.app.demands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

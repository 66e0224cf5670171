/**
 * Evidence: copies of what findings rest on, kept so that a finding can be checked when its source has changed or is gone.
 *
 * <p>Owns the tables whose names begin with {@code evidence}: rows are added and read, never changed. A source is fetched
 * when its finding is proposed and kept as a web archive (WARC 1.1, ISO 28500:2017); a file that somebody brings is kept
 * as it is. Both are foreign: nobody is ever shown them live. What a reader sees is characters taken out by {@code
 * documents}, a picture by a Chromium that has no network, and a download that no browser opens as a page of this site.
 * Also looks at sources again, and tells {@code findings}, which keeps what is known of them. ADR 0033.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fuses",
            "findings",
            "fetching",
            "documents",
            "guarding",
            "publicfiles",
            "jobs",
            "web",
            "words"
        })
package org.undersigned.app.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

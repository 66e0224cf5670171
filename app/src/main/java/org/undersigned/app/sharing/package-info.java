/**
 * What other sites and programs take from here: published statements as JSON and Markdown, feeds, the site map, what the
 * heads of pages tell search engines, and a card to embed.
 *
 * <p>Owns no table: answers {@code publishing.FurtherForms}, and everything is a file like the pages. docs/spec/statement-json.md
 * is the truth about the JSON.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "publishing",
            "listing",
            "errata",
            "reported",
            "signatories",
            "statements",
            "web",
            "words",
            "publicfiles"
        })
package org.undersigned.app.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

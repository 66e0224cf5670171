/**
 * Public pages that join several statements: what an organisation has signed, what an addressee was asked for, all
 * demands of the site; and the desk's page on which coordinators note where organisations are at home.
 *
 * <p>Owns no table. Answers {@link org.undersigned.app.publishing.JoiningPages}: a page is rendered again only when what
 * it shows has changed, so that the thousandth signature under one statement costs the pages of others nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "publishing",
            "signatories",
            "statements",
            "standing",
            "charts",
            "calendars",
            "accounts",
            "publicfiles",
            "web",
            "words",
            "jobs"
        })
package org.undersigned.app.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Who is behind a site, in their own words, and what it is: a public page in each language of the interface.
 *
 * <p>Owns {@code site_about}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "publicfiles", "web", "words", "jobs"})
package org.undersigned.app.about;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

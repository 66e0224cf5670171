/**
 * Lists of all that is published: the home page with the newest, and pages of each year once there are more than those.
 *
 * <p>Owns no table. Answers {@link org.undersigned.app.publishing.JoiningPages}: a page is rendered again only when what
 * it shows has changed, so that a change of one statement costs the home page and its own year's pages, however many
 * others there are.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"publishing", "signatories", "statements", "accounts", "publicfiles", "words"})
package org.undersigned.app.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The read side: public pages, the signed text and its other forms, proof bundles.
 *
 * <p>Owns no table: whatever is public can be rendered again from the other features' rows. Public pages are files,
 * rendered at a change, compressed once, served from memory ahead of sessions, database and templates, and kept under
 * {@code data/site} as well. What stands beside a text is asked of those who know it ({@link FurtherForms}, {@link
 * JoiningPages}, {@link DeliveryRecord}, {@link Beneath}, {@link AlsoRead}), who tell by {@link BesideChanged} when it is
 * another; interfaces shows what {@link PublishedTexts} has.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fuses",
            "renditions",
            "errata",
            "reported",
            "translating",
            "opencall",
            "signatories",
            "keys",
            "passkeys",
            "statements",
            "standing",
            "ledger",
            "accounts",
            "web",
            "words",
            "jobs",
            "publicfiles"
        })
package org.undersigned.app.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

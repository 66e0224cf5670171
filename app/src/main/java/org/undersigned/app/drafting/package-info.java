/**
 * A statement before it is frozen: bringing one in, correcting what was recognised, opening it for signing.
 *
 * <p>Owns the tables {@code draft} and {@code draft_block}. Called by signatories, for the names that stood under an
 * imported text. A draft is changed only while its statement is a draft; each save says from which version it started,
 * so that two people cannot overwrite each other unseen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"documents", "statements", "ledger", "web"})
package org.undersigned.app.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

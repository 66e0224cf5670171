/**
 * A statement before it is frozen: bringing one in, correcting what was recognised, its history, opening it for signing.
 *
 * <p>Owns the tables {@code draft}, {@code draft_block} and {@code draft_snapshot}. Called by progress, for the names
 * that stood under an imported text, and by writing, which changes drafts card by card. Each block has an id that stays
 * with it. Before a text is opened, {@link org.undersigned.app.drafting.OpeningConcern} asks what there is to look at. A draft is changed only while its statement is a draft; each save says from which version it started,
 * so that two people cannot overwrite each other unseen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"documents", "statements", "ledger", "web", "words"})
package org.undersigned.app.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The newsletter: who asked for it, and what for; composing and sending it.
 *
 * <p>Owns the tables that begin with {@code newsletter_}. Here are subscribers, their choices and the coordinators'
 * topics; {@code sending} composes newsletters, fixes who gets them and keeps account of each copy; {@code pages} has
 * the pages. Invariants: nobody is written to who has not confirmed by a POST behind a mailed link; no answer tells
 * whether an address is known; whoever leaves is deleted, and only whoever asks never to be written to leaves a keyed
 * hash; of a link only its hash is stored; for every newsletter, at every moment, expected = sent + failed + excluded +
 * waiting.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"demands", "guarding", "statements", "accounts", "web", "words", "mail", "jobs"})
package org.undersigned.app.newsletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

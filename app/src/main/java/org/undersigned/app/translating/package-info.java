/**
 * A statement's text in other languages: written side by side with it, block by block, and shown to readers.
 *
 * <p>Owns the tables {@code translation}, {@code translated_part} and {@code released_translation}. Each part of a
 * translation is bound to a block of the draft by the block's id, and remembers what that said: when it says something
 * else, the part is stale. A language that is signed as well is frozen with the text when that is opened (by {@code
 * statements}); any other is a translation that readers see, no signature is under it, and it never stands where something
 * is signed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"drafting", "statements", "web", "words"})
package org.undersigned.app.translating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

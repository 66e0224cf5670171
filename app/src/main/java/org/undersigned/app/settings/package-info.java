/**
 * What an operator can set: one list of keys ({@link org.undersigned.app.settings.Key}), read from a file, from variables
 * and from options, and checked before anything starts (docs/operate/configuration.md).
 *
 * <p>Owns nothing, uses nothing of ours and no Spring, so that every command can read it. Invariants: each key has one
 * name, one variable and one default; no password is in a sentence or a {@code toString}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.undersigned.app.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

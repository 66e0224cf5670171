/**
 * What gives way so that the rest holds: parts of the site that an operator pauses ({@link Fuse}), and everything that
 * writes while the database is away. Whoever is stopped is told so in one sentence, and keeps what they typed.
 *
 * <p>Owns {@code fuse}. A feature says by {@link StopsWith} which handlers stop with which fuse.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "words"})
package org.undersigned.app.fuses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

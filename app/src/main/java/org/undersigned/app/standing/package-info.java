/**
 * How demands stand, in the words and shapes that all pages share.
 *
 * <p>Owns nothing: {@link org.undersigned.app.standing.PublicStandings} is answered by demands, and asked by publishing and
 * organisations, which demands stands upon.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"statements", "words"})
package org.undersigned.app.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

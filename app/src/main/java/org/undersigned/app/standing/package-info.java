/**
 * How demands and obligations stand, in the words and shapes that all pages share.
 *
 * <p>Owns nothing: {@link org.undersigned.app.standing.PublicStandings} is answered by demands, and {@link
 * org.undersigned.app.standing.PublicCitations} by commitments; both are asked by publishing and organisations, upon which
 * those stand.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"statements", "words"})
package org.undersigned.app.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

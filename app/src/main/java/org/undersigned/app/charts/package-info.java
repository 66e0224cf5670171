/**
 * Drawings: how many demands stand how, how that changed from month to month, and what happened when.
 *
 * <p>Owns nothing. Each is SVG made here, says in words what it shows, has its table beneath it, and runs from right to
 * left where that is how one reads. A colour never stands alone: shapes and hatching say the same.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"standing", "words"})
package org.undersigned.app.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

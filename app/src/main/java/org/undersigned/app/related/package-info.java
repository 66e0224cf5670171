/**
 * “You may also like”: to each published statement the few others that are nearest to it.
 *
 * <p>Owns the tables whose names begin with {@code related}, which can be made again from the search index. How near two
 * statements are is said in ADR 0031 and computed by {@link org.undersigned.app.related.Nearness}. A change of the index
 * or of topics stages a job; that finds what changed by itself, so nothing is lost when one fails. Answers {@code publishing.AlsoRead},
 * and tells of a page only when what it shows has changed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"searching", "newsletter", "publishing", "statements", "words", "jobs"})
package org.undersigned.app.related;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

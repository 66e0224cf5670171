/**
 * What a program that watches over a site may know: the health of its parts, and a few numbers. On a port of its own,
 * and only where one is set (docs/operate/monitoring.md).
 *
 * <p>Owns nothing and uses nothing of ours. Features answer {@link org.undersigned.app.monitoring.Measures} and
 * {@link org.undersigned.app.monitoring.HealthCheck}. Invariants: no personal data is in names, labels or values; what
 * features are asked takes one query or few, and is asked every 15 seconds at most, never for a visitor's request.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.undersigned.app.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

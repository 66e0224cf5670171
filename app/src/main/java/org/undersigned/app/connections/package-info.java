/**
 * What one connection may take of the site: how long for its request's head, and how large a body it may announce. The
 * rest is settings of the server, in {@code application.yaml}; docs/security/limits.md has all of them.
 *
 * <p>Owns nothing and is used by nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.undersigned.app.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

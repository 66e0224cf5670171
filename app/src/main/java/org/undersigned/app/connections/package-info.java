/**
 * What one connection may take of the site: how long for its request's head, and how large a body it may announce; and
 * what it is told before the site is ready; and which handlers a request is held against. The rest is settings of the server, in {@code application.yaml};
 * docs/security/limits.md has all of them.
 *
 * <p>Owns nothing. The public files are shown through it before all else is there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"words"})
package org.undersigned.app.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

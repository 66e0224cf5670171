/**
 * The log as objects for programs.
 *
 * <p>Owns nothing and uses nothing of ours. What we log names no people; this is for what libraries may quote.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.undersigned.app.logs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Reading a live log as a stranger does: over HTTP, trusting nothing that is not proved, remembering what was seen.
 *
 * <p>Owns the folder in which checkpoints are remembered. Uses no feature and no server of ours: it runs on the computer
 * of whoever distrusts one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.undersigned.app.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Private keys as files under {@code data/keys} that only their owner can read, never rows.
 *
 * <p>Owns that folder. Whoever has the database alone cannot sign, and whoever has the keys alone has no history.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.undersigned.app.keyfiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * PostgreSQL: the embedded one, or any other by {@code UNDERSIGNED_DATABASE_URL}.
 *
 * <p>Owns no tables. Used by every feature through Spring's {@code DataSource}. The embedded server is durable (fsync
 * on), asks for a generated password on loopback only, never runs as root, and one instance at a time uses a data
 * folder.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"monitoring"})
package org.undersigned.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

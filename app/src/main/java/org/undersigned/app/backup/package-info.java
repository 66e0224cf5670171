/**
 * Backups: everything that a site is, in one file, made while it serves; and a site made of it again
 * (docs/spec/backup.md).
 *
 * <p>Owns no table but {@code backup_run}. Reads all of them as rows, in one snapshot, and the private keys; public files are left out, since
 * they are rendered again. Works without the application, so that it can be used when that cannot start.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "monitoring"})
package org.undersigned.app.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

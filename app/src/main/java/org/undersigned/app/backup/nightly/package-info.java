/**
 * Backups by themselves: one each night, and the old ones deleted.
 *
 * <p>Owns {@code backup_run}.
 */
@NullMarked
@NamedInterface("nightly")
package org.undersigned.app.backup.nightly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

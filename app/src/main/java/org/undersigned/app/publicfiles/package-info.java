/**
 * The public files: where they lie, how they are sent, and pages that exist in each language of the interface.
 *
 * <p>Owns {@code shared_file}. Uses no feature: whoever publishes something puts it here. Files are compressed once, served from memory ahead of
 * sessions, database and templates, and kept under {@code data/site} as well.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"connections", "database", "monitoring", "web", "words"})
package org.undersigned.app.publicfiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

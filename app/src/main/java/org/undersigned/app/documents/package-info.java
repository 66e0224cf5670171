/**
 * Turns any file that people bring into characters that the importer reads: plain text, or HTML.
 *
 * <p>Owns nothing. Plain text and HTML are decoded here; everything that needs a parser is read by {@link
 * org.undersigned.app.documents.reading.ReadingProgram} in a JVM of its own, with bounds of memory and time, no
 * environment and no network of ours: a hostile file can end that JVM and nothing else. See ADR 0016.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"fetching", "words"})
package org.undersigned.app.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

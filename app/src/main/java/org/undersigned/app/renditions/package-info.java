/**
 * Other forms of a published statement: a PDF to print, send and keep, and a DOCX to work with.
 *
 * <p>Owns no table. Called by publishing, off the path of any request. Both forms hold the words of the canonical text
 * to the letter, in their order, and the same input gives the same bytes. A PDF that could not hold every letter of the
 * text is not made.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"statements", "web", "words"})
package org.undersigned.app.renditions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

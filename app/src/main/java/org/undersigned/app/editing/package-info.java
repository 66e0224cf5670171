/**
 * The pages on which a text is written: the editor, and its history.
 *
 * <p>Owns no table. What is typed is sent as one form, with the digest of each card as its writer found it, by buttons or
 * by the script of this page; {@code writing} merges it. The script does nothing that the form does not.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "drafting", "reviewing", "statements", "web", "words", "writing"})
package org.undersigned.app.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

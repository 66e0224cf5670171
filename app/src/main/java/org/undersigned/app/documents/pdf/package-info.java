/**
 * Reads a PDF's text as a person does: characters at their places become lines, columns, paragraphs and headings.
 *
 * <p>Owns nothing; runs in the child JVM. A PDF says where each letter stands and nothing else, so all of this is guessed
 * from places and sizes, and the coordinator corrects it.
 */
@NullMarked
package org.undersigned.app.documents.pdf;

import org.jspecify.annotations.NullMarked;

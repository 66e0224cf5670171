/** Turns a source, plain text, Markdown or HTML, into lines, with what its own markup says about each. */
@NullMarked
package org.undersigned.text.importing.source;

import org.jspecify.annotations.NullMarked;

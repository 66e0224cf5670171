/** Compares a copy of a statement, as found anywhere, with the text that was signed and the names under it. */
@NullMarked
package org.undersigned.text.comparing;

import org.jspecify.annotations.NullMarked;

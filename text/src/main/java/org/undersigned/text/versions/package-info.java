/** Compares two versions of a text that is being written: to the letter, unlike a copy of one that was signed. */
@NullMarked
package org.undersigned.text.versions;

import org.jspecify.annotations.NullMarked;

/** Texts as words: what of them counts and what is typography, what two of them share. For comparing and nothing else. */
@NullMarked
package org.undersigned.text.words;

import org.jspecify.annotations.NullMarked;

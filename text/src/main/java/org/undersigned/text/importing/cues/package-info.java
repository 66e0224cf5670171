/** What is known of languages: the words that give a part of a statement away, dates, and which language it is. */
@NullMarked
package org.undersigned.text.importing.cues;

import org.jspecify.annotations.NullMarked;

/**
 * Finds the statement in what somebody pasted or uploaded: title, text, demands, signatories, and what belongs to the
 * site around it. Words that give a part away are data files, one for each language.
 */
@NullMarked
package org.undersigned.text.importing;

import org.jspecify.annotations.NullMarked;

/**
 * What stands in a message, within limits of size, depth and number, and whatever state it is in: nothing that somebody
 * can send makes it fail, and what it leaves out it says. Knows nothing of statements.
 */
@NullMarked
package org.undersigned.app.answers.reading;

import org.jspecify.annotations.NullMarked;

/** What a statement's text is: its canonical form, how it is imported, how a copy is compared with it. */
@NullMarked
package org.undersigned.text;

import org.jspecify.annotations.NullMarked;

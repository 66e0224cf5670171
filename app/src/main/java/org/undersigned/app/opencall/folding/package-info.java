/** What makes names, mailboxes and domains the same that are written differently. Owns nothing. */
@NullMarked
package org.undersigned.app.opencall.folding;

import org.jspecify.annotations.NullMarked;

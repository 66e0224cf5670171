/** The pages of comments: the form, what is behind mailed links, and the moderator's. Owns nothing. */
@NullMarked
@StopsWith(Fuse.COMMENTS)
package org.undersigned.app.commenting.pages;

import org.jspecify.annotations.NullMarked;
import org.undersigned.app.fuses.Fuse;
import org.undersigned.app.fuses.StopsWith;

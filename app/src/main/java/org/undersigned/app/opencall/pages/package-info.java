/** The pages of open calls: the form, what is behind its mailed link, and the coordinator's. Owns nothing. */
@NullMarked
@StopsWith(Fuse.SIGNING)
package org.undersigned.app.opencall.pages;

import org.jspecify.annotations.NullMarked;
import org.undersigned.app.fuses.Fuse;
import org.undersigned.app.fuses.StopsWith;

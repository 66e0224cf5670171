/** Comments as the public reads them: pages and a feed, all files, and the links to them. Owns nothing. */
@NullMarked
package org.undersigned.app.commenting.showing;

import org.jspecify.annotations.NullMarked;

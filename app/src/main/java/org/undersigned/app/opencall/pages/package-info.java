/** The pages of open calls: the form, what is behind its mailed link, and the coordinator's. Owns nothing. */
@NullMarked
package org.undersigned.app.opencall.pages;

import org.jspecify.annotations.NullMarked;

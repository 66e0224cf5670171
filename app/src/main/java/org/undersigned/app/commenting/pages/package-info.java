/** The pages of comments: the form, what is behind mailed links, and the moderator's. Owns nothing. */
@NullMarked
package org.undersigned.app.commenting.pages;

import org.jspecify.annotations.NullMarked;

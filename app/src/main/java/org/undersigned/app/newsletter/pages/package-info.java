/** What subscribers and coordinators see of the newsletter. */
@NullMarked
package org.undersigned.app.newsletter.pages;

import org.jspecify.annotations.NullMarked;

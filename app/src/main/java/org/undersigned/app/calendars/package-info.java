/**
 * Due days as a calendar that programs subscribe to (iCalendar, RFC 5545).
 *
 * <p>Owns nothing: whoever has due days has their calendar made here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"standing", "web", "words"})
package org.undersigned.app.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Looks whether everything works that a site rests on, and says what to do where it does not (docs/operate/doctor.md).
 *
 * <p>Owns nothing and changes nothing. Needs no running site and disturbs none. Asks nobody but who is named in the
 * settings: the site's own address, its servers of mail and names, its database, and a time server if one is set. Prints
 * no password.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "fetching", "mail", "settings"})
package org.undersigned.app.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The one way out: fetches what others publish, from public addresses only, within limits of size and time.
 *
 * <p>Owns nothing. An address is checked after its name is resolved, and the connection goes to that very address; each
 * redirect is checked again. What an operator names in {@code undersigned.fetch.instead} is exempt.
 * The DNS is asked for texts by {@link org.undersigned.app.fetching.TextRecords}, and by {@link
 * org.undersigned.app.fetching.MailRecords} for what tells of mail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "words")
package org.undersigned.app.fetching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

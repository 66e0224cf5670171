/**
 * The sessions of those who have signed in: how they are named, when they end, and the pages on which people end them.
 *
 * <p>Owns no table: the rows are Spring Session's ({@code spring_session}), as {@code V002__sessions.sql} has them. An
 * identifier of a session, and the token in each form, are made of random bytes of ours; their cookies belong to this host
 * alone where the site is reached over https. A session ends after twelve hours without use, and two days after signing
 * in however much it is used. Signing in, being refused and signing out each leave a line in the log, with the person's
 * identifier and no address.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "web", "words"})
package org.undersigned.app.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

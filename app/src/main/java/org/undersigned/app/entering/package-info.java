/**
 * The second step of signing in: a passkey, asked after the mailed link of whoever has added one.
 *
 * <p>Owns the table {@code coordinator_passkey}. Until the passkey has answered, the link has opened nothing: the session
 * has no right to the desk (ADR 0041). What a device has to sign is random, kept in the session, and good once. Changes
 * to somebody's passkeys need a sign-in, or a use of a passkey, of the last ten minutes, and end their other sessions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "passkeys", "sessions", "web", "words"})
package org.undersigned.app.entering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

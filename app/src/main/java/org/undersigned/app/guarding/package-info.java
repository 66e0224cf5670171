/**
 * What keeps forms that anybody can send from being flooded: tickets with proof of work, counts of networks, mailboxes and
 * statements, and hashes in the place of addresses, all in the database so that several nodes agree.
 *
 * <p>Owns the tables {@code open_call_key}, {@code open_call_ticket}, {@code open_call_count} and {@code
 * open_call_blocked}, which are named after the form that had them first. Each call joins the caller's transaction. No
 * network address is stored, and the key of the hashes that stand for them is deleted after two days.
 *
 * <p>Ahead of that, {@link org.undersigned.app.guarding.Door} counts all that comes from strangers, by address and by
 * network, in the memory of each node: a handler that is added is bounded without saying so (docs/security/limits.md).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"fuses", "accounts", "web", "words"})
package org.undersigned.app.guarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

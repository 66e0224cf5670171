/**
 * What keeps forms that anybody can send from being flooded: tickets with proof of work, counts of networks, mailboxes and
 * statements, and hashes in the place of addresses, all in the database so that several nodes agree.
 *
 * <p>Owns the tables {@code open_call_key}, {@code open_call_ticket}, {@code open_call_count} and {@code
 * open_call_blocked}, which are named after the form that had them first. Each call joins the caller's transaction. No
 * network address is stored, and the key of the hashes that stand for them is deleted after two days.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "web"})
package org.undersigned.app.guarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

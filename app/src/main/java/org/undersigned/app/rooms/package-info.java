/**
 * One place where whoever reads the mail of an address sees all that was signed from it on this site, and what its
 * organisations are called. No account: a link by mail.
 *
 * <p>Owns the table {@code room_link}. Invariants: asking for a link never reveals whether anything was signed from an
 * address; a link opens what rests on the mailbox that it was sent to, and nothing else.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "confirming",
            "inviting",
            "signatories",
            "statements",
            "guarding",
            "accounts",
            "web",
            "words",
            "mail",
            "jobs"
        })
package org.undersigned.app.rooms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

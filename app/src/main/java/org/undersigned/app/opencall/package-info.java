/**
 * The open call: anybody may ask to sign a statement, as an organisation or in their own name, confirms by mail, and a
 * coordinator reviews what looks odd.
 *
 * <p>Owns the tables {@code open_call}, {@code sign_on}, {@code sign_on_decision}. Called by publishing, for the link on a page. Invariants: an address gets the same
 * answer whether it has signed, is known, blocked or new; only a POST behind the mailed link confirms; nothing is
 * refused in the open, what is doubtful is held; no network address is stored.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fuses",
            "guarding",
            "monitoring",
            "signatories",
            "statements",
            "ledger",
            "accounts",
            "web",
            "words",
            "mail",
            "jobs"
        })
package org.undersigned.app.opencall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Second confirmation: where an organisation asks for it, a signature counts only after a second person of it has
 * confirmed it.
 *
 * <p>Owns the tables {@code second_person}, {@code second_person_change}, {@code second_person_link},
 * {@code pending_signature}, {@code pending_signature_link} and {@code pending_signature_mail}. Called by signing, rooms
 * and progress; answers {@code Signing.SecondPerson}. Invariants: nobody confirms their own signature; the rule is set,
 * changed or ended only with the agreement of each mailbox that it concerns, but for a coordinator who ends it while a
 * second person cannot be reached; a GET never decides; what waits counts nowhere, is not in the ledger, and is not kept
 * once it is decided. That somebody confirmed is the organisation's own affair and is shown
 * nowhere.
 */
@NullMarked
@StopsWith(Fuse.SIGNING)
@ApplicationModule(
        allowedDependencies = {
            "fuses",
            "inviting",
            "signatories",
            "keys",
            "passkeys",
            "statements",
            "ledger",
            "accounts",
            "mail",
            "jobs",
            "web",
            "words"
        })
package org.undersigned.app.confirming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import org.undersigned.app.fuses.Fuse;
import org.undersigned.app.fuses.StopsWith;

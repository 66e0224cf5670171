/**
 * Passkeys of those who sign: registered from a mailed link, recorded in the ledger, and asked to sign a payload.
 *
 * <p>Owns the table {@code passkey}. What a passkey's signature is, is said by the module {@code verify}
 * (docs/spec/signature.md, "Passkeys"); what an authenticator says of a new one is read by WebAuthn4J. Invariants: a
 * passkey is stored only with a signature by it that is good; it belongs to one actor of the ledger, and is asked only
 * behind links to the address from whose link it was registered; it ends with that.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"signatories", "ledger", "accounts", "web", "words"})
package org.undersigned.app.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

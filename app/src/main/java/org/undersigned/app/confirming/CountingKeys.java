package org.undersigned.app.confirming;

import org.springframework.stereotype.Component;
import org.undersigned.app.keys.OrganisationKeys;
import org.undersigned.app.keys.RegisteredKey;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.verify.SignatureRecord;

/** Whether the key of a kept signature counts still: in the ledger its entry would come after the key's revocation. */
@Component
class CountingKeys {
    private final OrganisationKeys keys;

    CountingKeys(OrganisationKeys keys) {
        this.keys = keys;
    }

    boolean counts(Signatory signatory, SignatureRecord signed) {
        return signed.keySignature()
                // Passkeys are registered elsewhere, and none of them is known here.
                .map(made -> keys.registrations(signatory.actor(), made.key()))
                .filter(known -> !known.isEmpty())
                .map(known -> known.stream().map(RegisteredKey::revokedAt).anyMatch(revoked -> revoked.isEmpty()))
                .orElse(true);
    }
}

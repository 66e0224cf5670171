package org.undersigned.app.confirming;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.app.keys.OrganisationKeys;
import org.undersigned.app.passkeys.Passkeys;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.verify.SignatureRecord;

/** Whether the key of a kept signature counts still: in the ledger its entry would come after the key's revocation. */
@Component
class CountingKeys {
    private final OrganisationKeys keys;
    private final Passkeys passkeys;

    CountingKeys(OrganisationKeys keys, Passkeys passkeys) {
        this.keys = keys;
        this.passkeys = passkeys;
    }

    boolean counts(Signatory signatory, SignatureRecord signed) {
        return signed.keySignature()
                .map(made -> haveEnded(signatory.actor(), made.key()))
                .map(ended -> ended.isEmpty() || ended.contains(false))
                .orElse(true);
    }

    /** Of each registration of a key whether it has ended. */
    private List<Boolean> haveEnded(String actor, String key) {
        return Stream.concat(
                        keys.registrations(actor, key).stream()
                                .map(registered -> registered.revokedAt().isPresent()),
                        passkeys.registrations(actor, key).stream()
                                .map(passkey -> passkey.revocation().isPresent()))
                .toList();
    }
}

package org.undersigned.app.passkeys;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.SignatureEraser;
import org.undersigned.app.signatories.Withdrawals;

/** A passkey rests on an address that acts for a signatory, and ends with that. In the transaction that ends it. */
@Component
class PasskeyEnds {
    private final Passkeys passkeys;

    PasskeyEnds(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @EventListener
    void moved(Signatories.Moved event) {
        passkeys.end(event.before());
    }

    @EventListener
    void objected(Withdrawals.Objected event) {
        passkeys.end(event.signatory());
    }

    @EventListener
    void forgotten(SignatureEraser.Forgotten event) {
        passkeys.endRegisteredFrom(event.signatory());
    }
}

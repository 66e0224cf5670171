package org.undersigned.app.inviting;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.SignatureMade;
import org.undersigned.app.signatories.SignatureWithdrawn;
import org.undersigned.app.signatories.SigningPermission;

/** Keeps answers in step with signatures, in the same transaction; and lets nobody sign who has said no. */
@Component
class InvitationAnswers implements SigningPermission {
    private final InvitationStore store;
    private final Clock clock;

    InvitationAnswers(InvitationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean maySign(Signatory signatory) {
        return store.find(signatory.id()).map(row -> row.answer().isOpen()).orElse(true);
    }

    @EventListener
    void signed(SignatureMade event) {
        store.answer(event.signatory(), Answer.SIGNED, clock.instant());
    }

    @EventListener
    void withdrew(SignatureWithdrawn event) {
        store.withdrew(event.signatory(), clock.instant());
    }
}

package org.undersigned.app.inviting;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.AddressBook;
import org.undersigned.app.mail.MailBounced;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.SignatoryForgotten;
import org.undersigned.app.signatories.SignatureMade;
import org.undersigned.app.signatories.SignatureWithdrawn;
import org.undersigned.app.signatories.SigningPermission;

/**
 * Keeps invitations in step with signatures, erasures and mail that comes back, in the same transaction; and lets nobody
 * sign who has said no.
 */
@Component
class InvitationAnswers implements SigningPermission {
    private final InvitationStore store;
    private final BoardLinkStore boards;
    private final Signatories signatories;
    private final AddressBook addresses;
    private final Clock clock;

    InvitationAnswers(
            InvitationStore store, BoardLinkStore boards, Signatories signatories, AddressBook addresses, Clock clock) {
        this.store = store;
        this.boards = boards;
        this.signatories = signatories;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public boolean maySign(Signatory signatory) {
        return store.find(signatory.id()).map(row -> row.answer().isOpen()).orElse(true);
    }

    @EventListener
    void signed(SignatureMade event) {
        store.answer(event.signatory(), Answer.SIGNED, clock.instant());
        store.find(event.signatory())
                .ifPresent(row -> signatories
                        .signatory(event.signatory())
                        .ifPresent(signatory -> signatory
                                .organisation()
                                .ifPresent(id -> addresses.used(id, signatory.email(), row.language()))));
    }

    @EventListener
    void withdrew(SignatureWithdrawn event) {
        store.withdrew(event.signatory(), clock.instant());
    }

    @EventListener
    void forgotten(SignatoryForgotten event) {
        store.forget(event.signatory());
        boards.end(event.signatory());
    }

    /** No more mail goes to an address that sends it back. */
    @EventListener
    void bounced(MailBounced event) {
        store.bounced(event.message(), event.reason(), clock.instant());
    }
}

package org.undersigned.app.inviting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.AddressBook;
import org.undersigned.app.mail.MailBounced;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.SignatureEraser;
import org.undersigned.app.signatories.SignatureWithdrawn;
import org.undersigned.app.signatories.SignaturesMade;
import org.undersigned.app.signatories.SigningPermission;

/**
 * Keeps invitations in step with signatures, erasures and mail that comes back, in the same transaction; and lets nobody
 * sign who has said no.
 */
@Component
class InvitationAnswers implements SigningPermission {
    private final InvitationStore store;
    private final BoardLinkStore boards;
    private final AddressBook addresses;
    private final Clock clock;

    InvitationAnswers(InvitationStore store, BoardLinkStore boards, AddressBook addresses, Clock clock) {
        this.store = store;
        this.boards = boards;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Set<UUID> refused(List<Signatory> signatories) {
        return store.among(signatories.stream().map(Signatory::id).toList()).values().stream()
                .filter(row -> !row.answer().isOpen())
                .map(InvitationStore.Row::signatory)
                .collect(Collectors.toSet());
    }

    @EventListener
    void signed(SignaturesMade event) {
        Map<UUID, String> languages =
                store.signed(event.signatories().stream().map(Signatory::id).toList(), clock.instant());
        List<AddressBook.Use> used = new ArrayList<>();
        for (Signatory signatory : event.signatories()) {
            String language = languages.get(signatory.id());
            if (language != null) {
                signatory
                        .organisation()
                        .ifPresent(id -> used.add(new AddressBook.Use(id, signatory.email(), language)));
            }
        }
        addresses.used(used);
    }

    @EventListener
    void withdrew(SignatureWithdrawn event) {
        store.withdrew(event.signatory(), clock.instant());
    }

    @EventListener
    void forgotten(SignatureEraser.Forgotten event) {
        store.forget(event.signatory());
        boards.end(event.signatory());
    }

    /** No more mail goes to an address that sends it back. */
    @EventListener
    void bounced(MailBounced event) {
        store.bounced(event.message(), event.reason(), clock.instant());
    }
}

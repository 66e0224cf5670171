package org.undersigned.app.signatories;

import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.ledger.EntryRecorded;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.SignatureRecord;

/**
 * Notes where the ledger has put a signature, and sends the receipt. Runs in the sequencing transaction: place, receipt
 * and entry are there together or not at all.
 */
@Component
class SignatureRecorder {
    private final SignatureStore signatures;
    private final InvitationStore invitations;
    private final SignatoryMails mails;
    private final Ledger ledger;
    private final SignatureDisclosure disclosure;
    private final ApplicationEventPublisher events;

    SignatureRecorder(
            SignatureStore signatures,
            InvitationStore invitations,
            SignatoryMails mails,
            Ledger ledger,
            SignatureDisclosure disclosure,
            ApplicationEventPublisher events) {
        this.signatures = signatures;
        this.invitations = invitations;
        this.mails = mails;
        this.ledger = ledger;
        this.disclosure = disclosure;
        this.events = events;
    }

    @EventListener
    void entryRecorded(EntryRecorded entry) {
        signatures
                .erasedUnder(entry.submission())
                .ifPresent(signature -> events.publishEvent(new SignatureErased(signature.statement())));
        // Entries of other features pass by here too.
        signatures.submitted(entry.submission()).ifPresent(signature -> {
            signatures.recordEntry(signature.id(), entry.leafIndex(), entry.at());
            byte[] addendum = ledger.addendum(signature.addendumSha256()).orElseThrow();
            String payload = new String(
                    SignatureRecord.parse(Addendum.parse(addendum).content())
                            .payload()
                            .encode(),
                    StandardCharsets.UTF_8);
            Invitation invitation = invitations
                    .of(signature.statement(), signature.organisation())
                    .orElseThrow();
            disclosure.recorded(signature);
            mails.receipt(invitation, signature, entry.leafIndex(), payload);
            events.publishEvent(new SignatureConfirmed(signature.statement()));
        });
    }
}

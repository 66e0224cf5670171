package org.undersigned.app.signatories;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    // Long, since a signature can be withdrawn at any time; after that a new link is mailed to who asks.
    private static final Duration RECEIPT_LIFE = Duration.ofDays(2 * 365);

    private final SignatureStore signatures;
    private final Signatories signatories;
    private final SignatoryMails mails;
    private final Ledger ledger;
    private final SignatureDisclosure disclosure;
    private final ApplicationEventPublisher events;

    SignatureRecorder(
            SignatureStore signatures,
            Signatories signatories,
            SignatoryMails mails,
            Ledger ledger,
            SignatureDisclosure disclosure,
            ApplicationEventPublisher events) {
        this.signatures = signatures;
        this.signatories = signatories;
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
        signatures
                .withdrawnUnder(entry.submission())
                .ifPresent(signature ->
                        events.publishEvent(new SignatureWithdrawn(signature.statement(), signature.signatory())));
        // Entries of other features pass by here too.
        signatures.submitted(entry.submission()).ifPresent(signature -> {
            signatures.recordEntry(signature.id(), entry.leafIndex(), entry.at());
            byte[] addendum = ledger.addendum(signature.addendumSha256()).orElseThrow();
            String payload = new String(
                    SignatureRecord.parse(Addendum.parse(addendum).content())
                            .payload()
                            .encode(),
                    StandardCharsets.UTF_8);
            disclosure.recorded(signature);
            Signatory signatory = signatories.signatory(signature.signatory()).orElseThrow();
            mails.receipt(
                    signatory,
                    signature,
                    entry.leafIndex(),
                    payload,
                    signatories.newLink(signatory.id(), RECEIPT_LIFE));
            events.publishEvent(new SignatoriesChanged(signature.statement()));
        });
    }
}

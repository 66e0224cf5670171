package org.undersigned.app.signatories;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.ledger.EntriesRecorded;
import org.undersigned.app.ledger.EntryRecorded;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.web.LinkToken;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.SignatureRecord;

/**
 * Notes where the ledger has put signatures, and sends the receipts. Runs in the sequencing transaction: place, receipt
 * and entry are there together or not at all.
 */
@Component
class SignatureRecorder {
    // Long, since a signature can be withdrawn at any time; after that a new link is mailed to who asks.
    private static final Duration RECEIPT_LIFE = Duration.ofDays(2 * 365);

    private final SignatureStore signatures;
    private final SignatoryStore store;
    private final Signatories signatories;
    private final SignatoryMails mails;
    private final Ledger ledger;
    private final SignatureDisclosure disclosure;
    private final ApplicationEventPublisher events;

    SignatureRecorder(
            SignatureStore signatures,
            SignatoryStore store,
            Signatories signatories,
            SignatoryMails mails,
            Ledger ledger,
            SignatureDisclosure disclosure,
            ApplicationEventPublisher events) {
        this.signatures = signatures;
        this.store = store;
        this.signatories = signatories;
        this.mails = mails;
        this.ledger = ledger;
        this.disclosure = disclosure;
        this.events = events;
    }

    @EventListener
    void entriesRecorded(EntriesRecorded recorded) {
        Map<UUID, EntryRecorded> entries =
                recorded.entries().stream().collect(Collectors.toMap(EntryRecorded::submission, Function.identity()));
        // Entries of other features pass by here too.
        List<Signature> concerned = signatures.submitted(recorded.submissions());
        concerned.stream()
                .filter(signature ->
                        signature.erasure().filter(entries::containsKey).isPresent())
                .collect(Collectors.groupingBy(
                        Signature::statement, Collectors.mapping(Signature::signatory, Collectors.toList())))
                .forEach((statement, erased) -> events.publishEvent(new SignatureErased(statement, erased)));
        concerned.stream()
                .filter(signature -> signature
                        .withdrawal()
                        .map(Signature.Withdrawal::submission)
                        .filter(entries::containsKey)
                        .isPresent())
                .forEach(signature ->
                        events.publishEvent(new SignatureWithdrawn(signature.statement(), signature.signatory())));
        List<Signature> made = concerned.stream()
                .filter(signature -> entries.containsKey(signature.submission()))
                .toList();
        if (!made.isEmpty()) {
            place(made, entries);
        }
    }

    private void place(List<Signature> made, Map<UUID, EntryRecorded> entries) {
        Map<UUID, EntryRecorded> places =
                made.stream().collect(Collectors.toMap(Signature::id, signature -> place(signature, entries)));
        signatures.recordEntries(places);
        // Before the publication no list shows them, and a crowd costs nothing there.
        disclosure.recorded(made).forEach(statement -> events.publishEvent(new SignatoriesChanged(statement)));
        List<UUID> signatories =
                made.stream().map(Signature::signatory).distinct().toList();
        Map<UUID, Signatory> by = store.among(signatories);
        Map<UUID, LinkToken> links = this.signatories.newLinks(signatories, RECEIPT_LIFE);
        Map<String, byte[]> addenda =
                ledger.addenda(made.stream().map(Signature::addendumSha256).toList());
        mails.receipts(made.stream()
                .map(signature -> new SignatoryMails.Receipt(
                        Objects.requireNonNull(by.get(signature.signatory())),
                        signature,
                        place(signature, entries).leafIndex(),
                        payload(Objects.requireNonNull(addenda.get(signature.addendumSha256()))),
                        Objects.requireNonNull(links.get(signature.signatory()))))
                .toList());
    }

    private static EntryRecorded place(Signature signature, Map<UUID, EntryRecorded> entries) {
        return Objects.requireNonNull(entries.get(signature.submission()));
    }

    private static String payload(byte[] addendum) {
        byte[] signed = SignatureRecord.parse(Addendum.parse(addendum).content())
                .payload()
                .encode();
        return new String(signed, StandardCharsets.UTF_8);
    }
}

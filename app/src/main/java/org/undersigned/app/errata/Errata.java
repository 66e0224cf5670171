package org.undersigned.app.errata;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.ledger.EntriesRecorded;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.Erratum;
import org.undersigned.verify.LedgerEntry;

/** Notes beside signed texts. */
@Component
public class Errata {
    private final ErratumStore store;
    private final ErratumMails mails;
    private final Signatories signatories;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random;

    Errata(
            ErratumStore store,
            ErratumMails mails,
            Signatories signatories,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.mails = mails;
        this.signatories = signatories;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Puts a note beside a text, and tells everybody who has signed it: whoever does not agree can withdraw.
     *
     * @return the submission to await
     */
    @Transactional
    public UUID note(Revision revision, String reads, String means) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Addendum addendum = Addendum.around(new Erratum(now, reads, means).encode(), random);
        NotedErratum noted = new NotedErratum(
                UUID.randomUUID(), reads, means, now, addendum.digest().toHex());
        store.add(revision, noted);
        ledger.keep(List.of(addendum));
        ledger.disclose(List.of(addendum.digest().toHex()));
        ledger.submit(
                noted.submission(),
                LedgerEntry.erratum(revision.statement().toHex(), revision.sha256(), noted.addendumSha256())
                        .encode());
        signatories.standing(revision.statement(), revision.sha256()).stream()
                .map(Signature::signatory)
                .flatMap(id -> signatories.signatory(id).stream())
                .filter(signatory -> !signatory.isErased())
                .forEach(signatory -> mails.noted(signatory, revision, noted));
        return noted.submission();
    }

    /** The oldest first. */
    public List<NotedErratum> of(Revision revision) {
        return store.of(revision.statement(), revision.sha256());
    }

    @EventListener
    void entriesRecorded(EntriesRecorded recorded) {
        store.submitted(recorded.submissions()).forEach(statement -> events.publishEvent(new ErratumNoted(statement)));
    }
}

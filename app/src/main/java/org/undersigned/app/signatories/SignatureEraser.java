package org.undersigned.app.signatories;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.AddressBook;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.statements.StatementId;

/**
 * Erases what a signature says about people: the payload with name and role, the address that the link went to, and mail
 * that is still here. The ledger's entry stays, and another one says that the content was removed (docs/spec/ledger.md).
 */
@Component
public class SignatureEraser {
    /**
     * What a signatory's rows said about people was erased: whoever keeps more about it erases that. Told in the same
     * transaction.
     */
    public record Forgotten(UUID signatory) {}

    private final SignatoryStore signatories;
    private final SignatureStore signatures;
    private final Ledger ledger;
    private final Mail mail;
    private final AddressBook addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignatureEraser(
            SignatoryStore signatories,
            SignatureStore signatures,
            Ledger ledger,
            Mail mail,
            AddressBook addresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.signatories = signatories;
        this.signatures = signatures;
        this.ledger = ledger;
        this.mail = mail;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    /** Gives the submissions to await; none where there is no signature, or it was erased before. */
    @Transactional
    public List<UUID> erase(StatementId statement, UUID signatory) {
        Optional<Signatory> found =
                signatories.find(signatory).filter(s -> s.statement().equals(statement));
        List<UUID> submissions = new ArrayList<>();
        if (found.isPresent()) {
            signatures.of(signatory).forEach(signature -> content(signature).ifPresent(submissions::add));
        }
        if (!submissions.isEmpty()) {
            mail.forget(found.orElseThrow().email().value());
            addresses.forget(found.orElseThrow().email());
            signatories.forget(signatory);
            events.publishEvent(new Forgotten(signatory));
        }
        return submissions;
    }

    /** What one signature says about people, without the address. Empty while the ledger has yet to read it. */
    Optional<UUID> content(Signature signature) {
        if (signature.entry().isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> submission = ledger.erase(signature.addendumSha256());
        submission.ifPresent(erasure -> signatures.erase(signature.id(), erasure, clock.instant()));
        return submission;
    }
}

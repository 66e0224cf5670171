package org.undersigned.app.signatories;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Signature.Withdrawal;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.LinkToken;
import org.undersigned.verify.LedgerEntry;

/** Ending a signature, and saying that it was never one's own. */
@Component
public class Withdrawals {
    /** The address that acted for a signatory says that it did not sign. Told in the same transaction. */
    public record Objected(Signatory signatory) {}

    private final SignatoryStore signatories;
    private final SignatureStore signatures;
    private final SignatureEraser eraser;
    private final SignatoryMails mails;
    private final Accounts accounts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawals(
            SignatoryStore signatories,
            SignatureStore signatures,
            SignatureEraser eraser,
            SignatoryMails mails,
            Accounts accounts,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.signatories = signatories;
        this.signatures = signatures;
        this.eraser = eraser;
        this.mails = mails;
        this.accounts = accounts;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends one signature of the link's holder.
     *
     * @param nameless whether what it says about people is erased too, so that only the tombstone is left
     * @return the submissions to await; none where there is nothing to end
     */
    @Transactional
    public List<UUID> withdraw(LinkToken token, UUID signature, boolean nameless) {
        List<UUID> submissions = new ArrayList<>();
        behind(token)
                .ifPresent(signatory -> signatures.of(signatory.id()).stream()
                        .filter(made -> made.id().equals(signature))
                        .forEach(made -> end(signatory, made).ifPresent(submission -> {
                            submissions.add(submission);
                            if (nameless) {
                                eraser.content(made).ifPresent(submissions::add);
                            }
                        })));
        return submissions;
    }

    /**
     * "This wasn't us": whoever reads the mail of the address that a signature rests on has the word. Every signature
     * behind the link ends, and the coordinators are told.
     *
     * @return the submissions to await
     */
    @Transactional
    public List<UUID> object(LinkToken token) {
        List<UUID> ended = new ArrayList<>();
        behind(token)
                .filter(signatory -> signatories.object(signatory.id(), clock.instant()))
                .ifPresent(signatory -> {
                    signatures
                            .of(signatory.id())
                            .forEach(made -> end(signatory, made).ifPresent(ended::add));
                    events.publishEvent(new Objected(signatory));
                    accounts.coordinators().forEach(coordinator -> mails.objection(coordinator, signatory));
                });
        return ended;
    }

    /**
     * Ends every signature of a signatory on a coordinator's word.
     *
     * @return the submissions to await; none where there is nothing to end
     */
    @Transactional
    public List<UUID> end(StatementId statement, UUID signatory) {
        List<UUID> ended = new ArrayList<>();
        signatories
                .find(signatory)
                .filter(found -> found.statement().equals(statement))
                .ifPresent(found -> signatures
                        .of(signatory)
                        .forEach(made -> end(found, made).ifPresent(ended::add)));
        return ended;
    }

    private Optional<Signatory> behind(LinkToken token) {
        return signatories.behind(token.hash(), clock.instant());
    }

    private Optional<UUID> end(Signatory signatory, Signature signature) {
        UUID submission = UUID.randomUUID();
        if (!signatures.withdraw(signature.id(), new Withdrawal(submission, clock.instant()))) {
            return Optional.empty();
        }
        LedgerEntry entry = LedgerEntry.withdrawal(
                signatory.statement().toHex(),
                signature.revisionSha256(),
                signatory.actor(),
                signature.addendumSha256());
        ledger.submit(submission, entry.encode());
        return Optional.of(submission);
    }
}

package org.undersigned.app.signatories;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.statements.StatementId;

/**
 * Erases what a signature says about people: the payload with name and role, the address that the link went to, and mail
 * that is still here. The ledger's entry stays, and another one says that the content was removed (docs/spec/ledger.md).
 */
@Component
public class SignatureEraser {
    private final InvitationStore invitations;
    private final SignatureStore signatures;
    private final Ledger ledger;
    private final Mail mail;
    private final Clock clock;

    SignatureEraser(InvitationStore invitations, SignatureStore signatures, Ledger ledger, Mail mail, Clock clock) {
        this.invitations = invitations;
        this.signatures = signatures;
        this.ledger = ledger;
        this.mail = mail;
        this.clock = clock;
    }

    /** Gives the submission to await; empty where there is no such signature, or it was erased before. */
    @Transactional
    public Optional<UUID> erase(StatementId statement, UUID invitation) {
        Optional<Invitation> found =
                invitations.find(invitation).filter(i -> i.statement().equals(statement));
        Optional<Signature> signature = found.flatMap(i -> signatures.under(i.id()));
        if (signature.isEmpty() || signature.get().entry().isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> submission = ledger.erase(signature.get().addendumSha256());
        submission.ifPresent(erasure -> {
            signatures.erase(signature.get().id(), erasure, clock.instant());
            mail.forget(found.get().email().value());
            invitations.forget(invitation);
        });
        return submission;
    }
}

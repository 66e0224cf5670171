package org.undersigned.app.signatories;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.statements.Revision;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SignedText;
import org.undersigned.verify.SigningPayload;

/** Makes a signature: the payload, its addendum, the entry that names it, and the row; all in the caller's transaction. */
@Component
class SignatureMaker {
    private final SignatureStore signatures;
    private final InvitationStore invitations;
    private final Accounts accounts;
    private final Ledger ledger;
    private final SecureRandom random;

    SignatureMaker(
            SignatureStore signatures,
            InvitationStore invitations,
            Accounts accounts,
            Ledger ledger,
            SecureRandom random) {
        this.signatures = signatures;
        this.invitations = invitations;
        this.accounts = accounts;
        this.ledger = ledger;
        this.random = random;
    }

    /** Empty where the organisation has signed this text in the same moment by another request. */
    Optional<Signature> sign(Invitation invitation, Revision revision, String role, Authority authority, Instant now) {
        Organisation organisation =
                accounts.organisation(invitation.organisation()).orElseThrow();
        Method method = organisation.owns(invitation.email()) ? Method.EMAIL_OWN_DOMAIN : Method.EMAIL_VOUCHED;
        Instant moment = now.truncatedTo(ChronoUnit.SECONDS);
        SigningPayload payload = new SigningPayload(
                revision.statement().toHex(),
                List.of(new SignedText(revision.sha256(), revision.language())),
                organisation.name(),
                "organisation",
                role,
                authority.code(),
                List.of(),
                moment,
                ledger.latest());
        Addendum addendum = Addendum.around(new SignatureRecord(method.stored(), payload).encode(), random);
        Signature signature = new Signature(
                UUID.randomUUID(),
                invitation.statement(),
                organisation.id(),
                revision.sha256(),
                organisation.name(),
                method,
                authority,
                moment,
                addendum.digest().toHex(),
                UUID.randomUUID(),
                OptionalLong.empty(),
                Optional.empty());
        if (!signatures.add(signature, invitation.id(), role)) {
            return Optional.empty();
        }
        invitations.answer(invitation.id(), Answer.SIGNED, now);
        ledger.keep(addendum.digest(), addendum.bytes());
        LedgerEntry entry = LedgerEntry.signature(
                revision.statement().toHex(),
                revision.sha256(),
                organisation.actor(),
                Optional.empty(),
                addendum.digest().toHex());
        ledger.submit(signature.submission(), entry.encode());
        return Optional.of(signature);
    }
}

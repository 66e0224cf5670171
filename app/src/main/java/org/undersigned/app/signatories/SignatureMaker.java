package org.undersigned.app.signatories;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
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
    private final Accounts accounts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final SecureRandom random;

    SignatureMaker(
            SignatureStore signatures,
            Accounts accounts,
            Ledger ledger,
            ApplicationEventPublisher events,
            SecureRandom random) {
        this.signatures = signatures;
        this.accounts = accounts;
        this.ledger = ledger;
        this.events = events;
        this.random = random;
    }

    /** What the signatory would sign at this moment. */
    SigningPayload payload(Signatory signatory, Revision revision, Declaration declaration, Instant now) {
        return new SigningPayload(
                revision.statement().toHex(),
                revision.signedTexts().stream()
                        .map(text -> new SignedText(text.sha256(), text.language()))
                        .toList(),
                signatory.name(),
                signatory.kind(),
                declaration.role(),
                declaration.authority().code(),
                declaration.reservations(),
                now.truncatedTo(ChronoUnit.SECONDS),
                ledger.latest());
    }

    /** How it counts that a mailed link was opened and the button pressed. */
    Method byMail(Signatory signatory) {
        return signatory
                .organisation()
                .flatMap(accounts::organisation)
                .map(organisation ->
                        organisation.owns(signatory.email()) ? Method.EMAIL_OWN_DOMAIN : Method.EMAIL_VOUCHED)
                .orElse(Method.EMAIL);
    }

    /** Empty where the signatory has signed this text in the same moment by another request. */
    Optional<Signature> record(Signatory signatory, SignatureRecord signed) {
        SigningPayload payload = signed.payload();
        Addendum addendum = Addendum.around(signed.encode(), random);
        Signature signature = new Signature(
                UUID.randomUUID(),
                signatory.id(),
                signatory.statement(),
                payload.revision(),
                payload.signatory(),
                payload.signatory(),
                signatory.isPerson(),
                Method.fromStored(signed.method()),
                Authority.fromCode(payload.authority()).orElseThrow(),
                payload.reservations(),
                payload.moment(),
                addendum.digest().toHex(),
                UUID.randomUUID(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
        if (!signatures.add(signature, payload.role())) {
            return Optional.empty();
        }
        ledger.keep(addendum.digest(), addendum.bytes());
        LedgerEntry entry = LedgerEntry.signature(
                payload.statement(),
                payload.revision(),
                signatory.actor(),
                signed.keySignature().map(SignatureRecord.KeySignature::key),
                addendum.digest().toHex());
        ledger.submit(signature.submission(), entry.encode());
        events.publishEvent(new SignatureMade(signatory.statement(), signatory.id()));
        return Optional.of(signature);
    }
}

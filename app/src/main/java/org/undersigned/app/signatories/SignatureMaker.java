package org.undersigned.app.signatories;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.ledger.Submission;
import org.undersigned.app.statements.Revision;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SignedText;
import org.undersigned.verify.SigningPayload;

/**
 * Makes signatures: payloads, their addenda, the entries that name them, and the rows; all in the caller's transaction, a
 * crowd's in as many statements as one.
 */
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

    /** Somebody who can sign now, and what they declare with it. */
    record Declared(Readiness.Judged.Ready ready, Declaration declaration) {}

    /** What the signatory would sign at this moment. */
    SigningPayload payload(Readiness.Judged.Ready ready, Declaration declaration, Instant now) {
        return payload(new Declared(ready, declaration), now, ledger.latest());
    }

    private static SigningPayload payload(Declared declared, Instant now, Checkpoint latest) {
        Signatory signatory = declared.ready().signatory();
        Revision revision = declared.ready().revision();
        return new SigningPayload(
                revision.statement().toHex(),
                revision.signedTexts().stream()
                        .map(text -> new SignedText(text.sha256(), text.language()))
                        .toList(),
                signatory.name(),
                signatory.kind(),
                declared.declaration().role(),
                declared.declaration().authority().code(),
                declared.declaration().reservations(),
                now.truncatedTo(ChronoUnit.SECONDS),
                latest);
    }

    /** Signatures by mailed links alone, in the same order. */
    List<Signing.Signed> byMail(List<Declared> all, Instant now) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, Organisation> organisations = accounts.organisations(all.stream()
                .flatMap(declared -> declared.ready().signatory().organisation().stream())
                .toList());
        Checkpoint latest = ledger.latest();
        return all.stream()
                .map(declared -> {
                    Signatory signatory = declared.ready().signatory();
                    Method method = signatory
                            .organisation()
                            .map(organisations::get)
                            .map(organisation -> byMail(organisation, signatory))
                            .orElse(Method.EMAIL);
                    return new Signing.Signed(
                            signatory, new SignatureRecord(method.code(), payload(declared, now, latest)));
                })
                .toList();
    }

    // How it counts that a mailed link was opened and the button pressed.
    private static Method byMail(Organisation organisation, Signatory signatory) {
        return organisation.owns(signatory.email()) ? Method.EMAIL_OWN_DOMAIN : Method.EMAIL_VOUCHED;
    }

    private record Made(Signatory signatory, Signature signature, SignatureRecord record, Addendum addendum) {}

    /** In the same order; empty where the signatory has signed this text in the same moment by another request. */
    List<Optional<Signature>> record(List<Signing.Signed> all) {
        List<Made> made = all.stream().map(this::make).toList();
        Set<UUID> added = signatures.add(made.stream()
                .map(one -> new SignatureStore.New(
                        one.signature(), one.record().payload().role()))
                .toList());
        List<Made> kept = made.stream()
                .filter(one -> added.contains(one.signature().id()))
                .toList();
        if (!kept.isEmpty()) {
            ledger.keep(kept.stream().map(Made::addendum).toList());
            ledger.submit(kept.stream().map(SignatureMaker::submission).toList());
            events.publishEvent(
                    new SignaturesMade(kept.stream().map(Made::signatory).toList()));
        }
        return made.stream()
                .map(one -> Optional.of(one.signature()).filter(signature -> added.contains(signature.id())))
                .toList();
    }

    private Made make(Signing.Signed signed) {
        Signatory signatory = signed.signatory();
        SigningPayload payload = signed.signature().payload();
        Addendum addendum = Addendum.around(signed.signature().encode(), random);
        Signature signature = new Signature(
                UUID.randomUUID(),
                signatory.id(),
                signatory.organisation(),
                signatory.actor(),
                signatory.statement(),
                payload.revision(),
                payload.signatory(),
                payload.signatory(),
                Method.fromCode(signed.signature().method()),
                Authority.fromCode(payload.authority()).orElseThrow(),
                payload.reservations(),
                payload.moment(),
                addendum.digest().toHex(),
                UUID.randomUUID(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
        return new Made(signatory, signature, signed.signature(), addendum);
    }

    private static Submission submission(Made made) {
        SigningPayload payload = made.record().payload();
        LedgerEntry entry = LedgerEntry.signature(
                payload.statement(),
                payload.revision(),
                made.signatory().actor(),
                made.record().keySignature().map(SignatureRecord.KeySignature::key),
                made.signature().addendumSha256());
        return Submission.of(made.signature().submission(), entry.encode());
    }
}

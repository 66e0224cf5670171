package org.undersigned.app.signatories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SigningKey;
import org.undersigned.verify.SigningPayload;

/** The act of signing. */
@Component
public class Signing {
    // A key may lie in a safe; the checkpoint that the payload names grows old meanwhile.
    private static final Duration PREPARED_LIFE = Duration.ofDays(7);

    /** What a signatory is about to sign with a key, until it expires. */
    public record Prepared(UUID id, UUID signatory, SigningPayload payload, Instant expiresAt) {}

    /** Keeps a complete signature until somebody else has confirmed it, where the organisation asks for that. */
    public interface SecondPerson {
        /** True where it is kept, and is not to be recorded now. */
        boolean keeps(Signatory signatory, SignatureRecord signed);
    }

    private final Signatories signatories;
    private final SignatureMaker maker;
    private final PreparedStore prepared;
    private final List<SigningPermission> permissions;
    private final List<SecondPerson> secondPersons;
    private final Statements statements;
    private final Clock clock;

    Signing(
            Signatories signatories,
            SignatureMaker maker,
            PreparedStore prepared,
            List<SigningPermission> permissions,
            List<SecondPerson> secondPersons,
            Statements statements,
            Clock clock) {
        this.signatories = signatories;
        this.maker = maker;
        this.prepared = prepared;
        this.permissions = permissions;
        this.secondPersons = secondPersons;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * Signs, by the mailed link alone, the text that was shown. Durable when the transaction ends; the caller
     * acknowledges it only after the ledger has integrated the submission.
     *
     * @param shownSha256 digest of the text on the page that the representative read
     */
    @Transactional
    public SignOutcome signByMail(LinkToken token, Declaration declaration, String shownSha256) {
        return ifReady(token, declaration.authority().code(), shownSha256, (signatory, revision) -> {
            SigningPayload payload = maker.payload(signatory, revision, declaration, clock.instant());
            return record(signatory, new SignatureRecord(maker.byMail(signatory).stored(), payload));
        });
    }

    /** Fixes what is to be signed with a key, for some days. Decides nothing. */
    @Transactional
    public SignOutcome prepare(LinkToken token, Declaration declaration, String shownSha256) {
        return ifReady(token, declaration.authority().code(), shownSha256, (signatory, revision) -> {
            Instant now = clock.instant();
            prepared.deleteExpired(now);
            Prepared fixed = new Prepared(
                    UUID.randomUUID(),
                    signatory.id(),
                    maker.payload(signatory, revision, declaration, now),
                    now.plus(PREPARED_LIFE));
            prepared.add(fixed);
            return new SignOutcome.Prepared(fixed.id());
        });
    }

    /** What the link's holder has fixed; empty once it has expired. */
    public Optional<Prepared> prepared(LinkToken token, UUID id) {
        return signatories.behind(token).flatMap(signatory -> prepared.find(id, signatory.id(), clock.instant()));
    }

    /**
     * Signs what was prepared, with a key that counts for the signatory.
     *
     * @param signatureFile as the tool wrote it
     */
    @Transactional
    public SignOutcome signWithKey(LinkToken token, UUID id, SigningKey key, byte[] signatureFile) {
        Optional<Prepared> fixed = prepared(token, id);
        if (fixed.isEmpty()) {
            return new SignOutcome.LinkRefused();
        }
        SignatureRecord signed;
        try {
            signed = SignatureRecord.by(key, fixed.get().payload(), signatureFile);
        } catch (IllegalArgumentException e) {
            return new SignOutcome.KeyRefused(String.valueOf(e.getMessage()));
        }
        SigningPayload payload = fixed.get().payload();
        return ifReady(
                token, payload.authority(), payload.revision(), (signatory, revision) -> record(signatory, signed));
    }

    /** Signs what a second person has confirmed, as it was kept, if the signatory could sign it now. */
    @Transactional
    public SignOutcome signConfirmed(Signatory signatory, SignatureRecord signed) {
        return ifReady(
                Optional.of(signatory),
                signed.payload().authority(),
                signed.payload().revision(),
                (ready, revision) -> recordNow(ready, signed));
    }

    private SignOutcome record(Signatory signatory, SignatureRecord signed) {
        return secondPersons.stream().anyMatch(second -> second.keeps(signatory, signed))
                ? new SignOutcome.Waiting()
                : recordNow(signatory, signed);
    }

    private SignOutcome recordNow(Signatory signatory, SignatureRecord signed) {
        Optional<Signature> made = maker.record(signatory, signed);
        if (made.isEmpty()) {
            return new SignOutcome.AlreadySigned(
                    signatories.signatureOf(signatory).orElseThrow());
        }
        prepared.deleteOf(signatory.id());
        return new SignOutcome.Signed(made.get().submission(), made.get());
    }

    private SignOutcome ifReady(
            LinkToken token, String authority, String shownSha256, BiFunction<Signatory, Revision, SignOutcome> act) {
        return ifReady(signatories.behind(token), authority, shownSha256, act);
    }

    private SignOutcome ifReady(
            Optional<Signatory> found,
            String authority,
            String shownSha256,
            BiFunction<Signatory, Revision, SignOutcome> act) {
        if (found.isEmpty()) {
            return new SignOutcome.LinkRefused();
        }
        Signatory signatory = found.get();
        Optional<Signature> earlier = signatories.signatureOf(signatory);
        if (earlier.isPresent()) {
            return new SignOutcome.AlreadySigned(earlier.get());
        }
        // Nobody signs for an organisation in their own name, nor in their own name on its authority.
        if (signatory.isPerson() != authority.equals(Authority.OWN_NAME.code())) {
            return new SignOutcome.LinkRefused();
        }
        if (permissions.stream().anyMatch(permission -> !permission.maySign(signatory))) {
            return new SignOutcome.LinkRefused();
        }
        if (!statements.stateHeld(signatory.statement()).acceptsSignatures()) {
            return new SignOutcome.SigningClosed();
        }
        Revision revision = statements.latestRevision(signatory.statement()).orElseThrow();
        return revision.sha256().equals(shownSha256) ? act.apply(signatory, revision) : new SignOutcome.TextChanged();
    }
}

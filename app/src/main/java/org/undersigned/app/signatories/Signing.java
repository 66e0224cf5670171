package org.undersigned.app.signatories;

import static org.undersigned.app.words.Speech.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

    /**
     * A press on "Sign" on the page behind a mailed link.
     *
     * @param shownSha256 digest of the text on the page that the representative read
     */
    public record ByMail(LinkToken link, Declaration declaration, String shownSha256) {}

    /** A complete signature of a signatory who can sign now. */
    public record Signed(Signatory signatory, SignatureRecord signature) {}

    /** Keeps complete signatures until somebody else has confirmed them, where the organisation asks for that. */
    public interface SecondPerson {
        /** Ids of the signatories whose signatures are kept, and are not to be recorded now. */
        Set<UUID> keep(List<Signed> all);
    }

    private final Signatories signatories;
    private final Readiness readiness;
    private final SignatureMaker maker;
    private final PreparedStore prepared;
    private final List<SecondPerson> secondPersons;
    private final Clock clock;

    Signing(
            Signatories signatories,
            Readiness readiness,
            SignatureMaker maker,
            PreparedStore prepared,
            List<SecondPerson> secondPersons,
            Clock clock) {
        this.signatories = signatories;
        this.readiness = readiness;
        this.maker = maker;
        this.prepared = prepared;
        this.secondPersons = secondPersons;
        this.clock = clock;
    }

    /**
     * Signs, by mailed links alone, the texts that were shown. Durable when the transaction ends; the caller
     * acknowledges it only after the ledger has integrated the submissions.
     *
     * @return what came of each, in the same order
     */
    @Transactional
    public List<SignOutcome> signByMail(List<ByMail> presses) {
        Map<LinkToken, Signatory> behind =
                signatories.behind(presses.stream().map(ByMail::link).toList());
        List<Readiness.Asked> asked = presses.stream()
                .map(press -> new Readiness.Asked(
                        Optional.ofNullable(behind.get(press.link())),
                        press.declaration().authority().code(),
                        press.shownSha256()))
                .toList();
        List<Readiness.Judged> judged = readiness.judge(asked);
        List<SignatureMaker.Declared> declared = new ArrayList<>();
        for (int i = 0; i < presses.size(); i++) {
            if (judged.get(i) instanceof Readiness.Judged.Ready ready) {
                declared.add(new SignatureMaker.Declared(ready, presses.get(i).declaration()));
            }
        }
        Iterator<SignOutcome> recorded =
                record(maker.byMail(declared, clock.instant())).iterator();
        return judged.stream()
                .map(one -> one instanceof Readiness.Judged.Refused refused ? refused.outcome() : recorded.next())
                .toList();
    }

    /** One press. */
    @Transactional
    public SignOutcome signByMail(LinkToken token, Declaration declaration, String shownSha256) {
        return signByMail(List.of(new ByMail(token, declaration, shownSha256))).getFirst();
    }

    /** Fixes what is to be signed with a key, for some days. Decides nothing. */
    @Transactional
    public SignOutcome prepare(LinkToken token, Declaration declaration, String shownSha256) {
        Readiness.Judged judged =
                judge(signatories.behind(token), declaration.authority().code(), shownSha256);
        return switch (judged) {
            case Readiness.Judged.Refused refused -> refused.outcome();
            case Readiness.Judged.Ready ready -> {
                Instant now = clock.instant();
                prepared.deleteExpired(now);
                Prepared fixed = new Prepared(
                        UUID.randomUUID(),
                        ready.signatory().id(),
                        maker.payload(ready, declaration, now),
                        now.plus(PREPARED_LIFE));
                prepared.add(fixed);
                yield new SignOutcome.Prepared(fixed.id());
            }
        };
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
            return new SignOutcome.KeyRefused(say("signatories.key-refused", "reason", String.valueOf(e.getMessage())));
        }
        return ifReady(signatories.behind(token), signed, this::record);
    }

    /** Signs what a second person has confirmed, as it was kept, if the signatory could sign it now. */
    @Transactional
    public SignOutcome signConfirmed(Signatory signatory, SignatureRecord signed) {
        return ifReady(Optional.of(signatory), signed, this::recordNow);
    }

    private SignOutcome ifReady(
            Optional<Signatory> signatory, SignatureRecord signed, Function<List<Signed>, List<SignOutcome>> act) {
        SigningPayload payload = signed.payload();
        return switch (judge(signatory, payload.authority(), payload.revision())) {
            case Readiness.Judged.Refused refused -> refused.outcome();
            case Readiness.Judged.Ready ready ->
                act.apply(List.of(new Signed(ready.signatory(), signed))).getFirst();
        };
    }

    private Readiness.Judged judge(Optional<Signatory> signatory, String authority, String shownSha256) {
        return readiness
                .judge(List.of(new Readiness.Asked(signatory, authority, shownSha256)))
                .getFirst();
    }

    private List<SignOutcome> record(List<Signed> all) {
        Set<UUID> kept = new HashSet<>();
        secondPersons.forEach(second -> kept.addAll(second.keep(all)));
        Iterator<SignOutcome> recorded = recordNow(all.stream()
                        .filter(signed -> !kept.contains(signed.signatory().id()))
                        .toList())
                .iterator();
        return all.stream()
                .map(signed -> kept.contains(signed.signatory().id()) ? new SignOutcome.Waiting() : recorded.next())
                .toList();
    }

    private List<SignOutcome> recordNow(List<Signed> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<Optional<Signature>> made = maker.record(all);
        prepared.deleteOf(all.stream().map(signed -> signed.signatory().id()).toList());
        List<SignOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Signatory signatory = all.get(i).signatory();
            outcomes.add(made.get(i)
                    .<SignOutcome>map(signature -> new SignOutcome.Signed(signature.submission(), signature))
                    .orElseGet(() -> new SignOutcome.AlreadySigned(
                            signatories.signatureOf(signatory).orElseThrow())));
        }
        return outcomes;
    }
}

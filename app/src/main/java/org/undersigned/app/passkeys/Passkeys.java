package org.undersigned.app.passkeys;

import static org.undersigned.app.words.Speech.say;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.passkeys.PasskeyOutcome.Good;
import org.undersigned.app.passkeys.PasskeyOutcome.Refused;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.PasskeyAssertion;
import org.undersigned.verify.PasskeyRegistration;
import org.undersigned.verify.SignatureRecord;

/** Which passkeys sign for whom. A passkey signs nothing by being registered. */
@Component
public class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final PasskeyStore store;
    private final RegistrationChecker checker;
    private final RelyingParty site;
    private final Accounts accounts;
    private final Ledger ledger;
    private final SecureRandom random;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            RegistrationChecker checker,
            RelyingParty site,
            Accounts accounts,
            Ledger ledger,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.checker = checker;
        this.site = site;
        this.accounts = accounts;
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /** Those that can sign for a signatory behind a link to its present address. */
    public List<Passkey> of(Signatory signatory) {
        return store.of(signatory);
    }

    /** Every registration of a key for the one whom the ledger names so, ended ones among them. */
    public List<Passkey> registrations(String actor, String keyId) {
        return store.registrations(actor, keyId);
    }

    /**
     * Judges what a browser has sent from a signatory's link, and registers a passkey that came with it where it has
     * signed the payload. The signature counts only once the passkey's entry is in the ledger: the caller awaits that.
     */
    @Transactional
    public PasskeyOutcome judge(Signatory signatory, byte[] payload, PasskeyAnswer answer) {
        try {
            Optional<Passkey> known = store.of(signatory).stream()
                    .filter(passkey -> passkey.credential().equals(answer.credential()))
                    .findFirst();
            Passkey passkey = known.orElseGet(() -> made(signatory, payload, answer));
            String signed = signed(passkey.registration(), payload, answer);
            if (known.isEmpty()) {
                PasskeyProblem.require(store.add(passkey, signatory), "passkeys.problem.others");
                record(passkey, signatory.actor());
            }
            return new Good(passkey, signed);
        } catch (PasskeyProblem e) {
            return new Refused(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Refused(say("passkeys.problem.check", "reason", String.valueOf(e.getMessage())));
        }
    }

    private Passkey made(Signatory signatory, byte[] payload, PasskeyAnswer answer) {
        PasskeyProblem.require(answer.hasNewPasskey(), "passkeys.problem.unknown", "name", signatory.name());
        PasskeyRegistration registration = new PasskeyRegistration(
                link(signatory),
                site.id(),
                checker.key(answer, PasskeyAssertion.challenge(payload)),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return new Passkey(UUID.randomUUID(), answer.credential(), registration, Optional.empty());
    }

    private String link(Signatory signatory) {
        boolean isOwn = signatory
                .organisation()
                .flatMap(accounts::organisation)
                .filter(organisation -> organisation.owns(signatory.email()))
                .isPresent();
        return isOwn ? SignatureRecord.EMAIL_OWN_DOMAIN : SignatureRecord.EMAIL_VOUCHED;
    }

    /** The signature file, where it is good. */
    private String signed(PasskeyRegistration registration, byte[] payload, PasskeyAnswer answer) {
        PasskeyAssertion assertion = PasskeyAssertion.of(
                site.id(),
                registration.key(),
                PasskeyAnswer.decoded(answer.authenticator()),
                PasskeyAnswer.decoded(answer.client()),
                PasskeyAnswer.decoded(answer.signature()));
        registration.requireSignature(payload, assertion.encode());
        PasskeyProblem.require(assertion.isFrom(site.origin()), "passkeys.problem.used-elsewhere", "site", site.id());
        PasskeyProblem.require(assertion.isUserVerified(), "passkeys.problem.not-verified");
        return new String(assertion.encode(), StandardCharsets.US_ASCII);
    }

    private void record(Passkey passkey, String actor) {
        LOG.info("a passkey of {} is being registered", actor);
        Addendum addendum = Addendum.around(passkey.registration().encode(), random);
        String digest = addendum.digest().toHex();
        ledger.keep(List.of(addendum));
        ledger.disclose(List.of(digest));
        LedgerEntry entry = LedgerEntry.key(
                LedgerEntry.Type.KEY, Optional.of(actor), passkey.registration().id(), Optional.of(digest));
        ledger.submit(passkey.submission(), entry.encode());
    }

    /**
     * Ends all that were registered from links to a signatory's address: what they signed stays good.
     *
     * @return the submissions to await
     */
    @Transactional
    public List<UUID> end(Signatory signatory) {
        return end(store.heldBy(signatory));
    }

    /** Ends those that were registered from the link of a signatory who is forgotten. */
    @Transactional
    public List<UUID> endRegisteredFrom(UUID signatory) {
        return end(store.registeredFrom(signatory));
    }

    private List<UUID> end(List<PasskeyStore.Held> held) {
        return held.stream()
                .map(passkey -> {
                    UUID revocation = UUID.randomUUID();
                    LedgerEntry entry = LedgerEntry.key(
                            LedgerEntry.Type.KEY_REVOCATION,
                            Optional.of(passkey.actor()),
                            passkey.keyId(),
                            Optional.empty());
                    ledger.submit(revocation, entry.encode());
                    store.end(passkey.submission(), revocation);
                    return revocation;
                })
                .toList();
    }
}

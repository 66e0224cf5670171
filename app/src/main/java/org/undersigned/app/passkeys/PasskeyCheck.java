package org.undersigned.app.passkeys;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.verify.PasskeyAssertion;
import org.undersigned.verify.PasskeyKey;
import org.undersigned.verify.PasskeyRegistration;
import org.undersigned.verify.SignatureRecord;

/** Judges passkeys that sign in and are in no ledger, as strictly as those that sign statements. */
@Component
public class PasskeyCheck {
    private final RegistrationChecker checker;
    private final RelyingParty site;

    PasskeyCheck(RegistrationChecker checker, RelyingParty site) {
        this.checker = checker;
        this.site = site;
    }

    /** The key of a passkey that was just made and has signed the payload; empty where anything is not as it should be. */
    public Optional<PasskeyKey> made(PasskeyAnswer answer, byte[] payload) {
        try {
            PasskeyKey key = checker.key(answer, PasskeyAssertion.challenge(payload));
            return Optional.of(key).filter(made -> hasSigned(made, answer, payload));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the key has signed the payload, on a page of this site, for somebody whom its device knows. */
    public boolean hasSigned(PasskeyKey key, PasskeyAnswer answer, byte[] payload) {
        try {
            PasskeyAssertion assertion = PasskeyAssertion.of(
                    site.id(),
                    key,
                    PasskeyAnswer.decoded(answer.authenticator()),
                    PasskeyAnswer.decoded(answer.client()),
                    PasskeyAnswer.decoded(answer.signature()));
            new PasskeyRegistration(SignatureRecord.EMAIL_VOUCHED, site.id(), key, Instant.EPOCH)
                    .requireSignature(payload, assertion.encode());
            return assertion.isFrom(site.origin()) && assertion.isUserVerified();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

package org.undersigned.app.passkeys;

import static org.undersigned.app.words.Speech.say;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.verify.PasskeyKey;
import tools.jackson.core.JacksonException;

/** Reads what an authenticator says of a passkey that it has just made (Web Authentication, Level 3, section 7.1). */
@Component
class RegistrationChecker {
    /** Those whose signatures can be checked offline, as the registry of COSE numbers them. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final RelyingParty site;

    RegistrationChecker(RelyingParty site) {
        this.site = site;
    }

    /** Gives the new passkey's public key; refuses what is not as it should be, and says why in a whole sentence. */
    PasskeyKey key(PasskeyAnswer answer, byte[] challenge) {
        RegistrationRequest made = new RegistrationRequest(
                PasskeyAnswer.decoded(answer.attestation()), PasskeyAnswer.decoded(answer.created()));
        AttestedCredentialData credential =
                attested(made, challenge).orElseThrow(() -> new PasskeyProblem(say("passkeys.problem.no-key")));
        PasskeyProblem.require(
                Arrays.equals(credential.getCredentialId(), PasskeyAnswer.decoded(answer.credential())),
                "passkeys.problem.another-signed");
        return Optional.ofNullable(credential.getCOSEKey().getPublicKey())
                .map(key -> PasskeyKey.of(key.getEncoded()))
                .orElseThrow(() -> new PasskeyProblem(say("passkeys.problem.no-key")));
    }

    private Optional<AttestedCredentialData> attested(RegistrationRequest made, byte[] challenge) {
        ServerProperty server = ServerProperty.builder()
                .origin(Origin.create(site.origin()))
                .rpId(site.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
        try {
            // Who made the device is nobody's business here, so its statement about that is not judged.
            // Made anew each time: a passkey is registered once in a while, and the start is not to wait for it.
            return Optional.ofNullable(WebAuthnManager.createNonStrictWebAuthnManager()
                            .verify(made, new RegistrationParameters(server, ALGORITHMS, true, true))
                            .getAttestationObject())
                    .map(attestation -> attestation.getAuthenticatorData().getAttestedCredentialData());
        } catch (DataConversionException | JacksonException | IllegalArgumentException | VerificationException e) {
            throw new PasskeyProblem(reason(e), e);
        }
    }

    private String reason(RuntimeException refused) {
        return switch (refused) {
            case BadChallengeException challenge -> say("passkeys.problem.made-for-other");
            case BadOriginException origin -> say("passkeys.problem.made-elsewhere", "site", site.id());
            case BadRpIdException id -> say("passkeys.problem.made-for-site", "site", site.id());
            case UserNotVerifiedException user -> say("passkeys.problem.not-verified");
            case NotAllowedAlgorithmException algorithm -> say("passkeys.problem.kind");
            case VerificationException other -> say("passkeys.problem.not-so-made");
            default -> say("passkeys.problem.new-unreadable");
        };
    }
}

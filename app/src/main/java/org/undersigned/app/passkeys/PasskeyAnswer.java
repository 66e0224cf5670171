package org.undersigned.app.passkeys;

import static org.undersigned.app.words.Speech.say;

import java.util.Base64;
import java.util.Map;

/**
 * What a browser gives: of a signature, and of a new passkey where it has made one. All in base64url.
 *
 * @param credential by which the authenticator knows the passkey
 * @param attestation of a new passkey, as is {@code created}; else both are empty
 * @param created the client data with which it was made
 * @param client the client data with which was signed
 */
public record PasskeyAnswer(
        String credential, String attestation, String created, String authenticator, String client, String signature) {
    // The longest that an honest one has is a credential's id of 1023 bytes beside an RSA key.
    private static final int LONGEST = 8192;

    /** As the page's form brings it: a field for each part. */
    public static PasskeyAnswer of(Map<String, String> fields) {
        return new PasskeyAnswer(
                fields.getOrDefault("credential", ""),
                fields.getOrDefault("attestation", ""),
                fields.getOrDefault("created", ""),
                fields.getOrDefault("authenticator", ""),
                fields.getOrDefault("client", ""),
                fields.getOrDefault("made", ""));
    }

    boolean hasNewPasskey() {
        return !attestation.isEmpty();
    }

    /** Refuses what is no base64url of a reasonable length, and says so. */
    static byte[] decoded(String base64url) {
        PasskeyProblem.require(base64url.length() <= LONGEST, "passkeys.problem.too-long");
        try {
            return Base64.getUrlDecoder().decode(base64url);
        } catch (IllegalArgumentException e) {
            throw new PasskeyProblem(say("passkeys.problem.unreadable"), e);
        }
    }
}

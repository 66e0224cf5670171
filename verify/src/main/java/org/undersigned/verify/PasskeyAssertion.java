package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.tlog.CanonicalBase64;
import org.undersigned.tlog.Hash;

/**
 * What a passkey made of a payload, whole, so that it verifies offline (docs/spec/signature.md, "Passkeys"): it is the
 * signature file of the method {@code passkey}. Web Authentication, Level 3: what is checked is section 7.2, and the
 * client data as section 5.8.1.2 does, since the specification fixes its bytes.
 *
 * @param relyingParty id of the site that the passkey belongs to: its host name
 * @param authenticatorData in base64, as are the next two
 * @param clientData the JSON that the browser made
 */
public record PasskeyAssertion(
        String relyingParty, PasskeyKey key, String authenticatorData, String clientData, String signature) {
    static final Pattern RELYING_PARTY = Pattern.compile("localhost|" + Fields.DOMAIN);

    private static final String HEADER = "undersigned/passkey-assertion@v1";
    private static final int LONGEST = 4096;
    private static final Pattern CLIENT_DATA = Pattern.compile(
            "\\{\"type\":\"webauthn\\.get\",\"challenge\":\"([A-Za-z0-9_-]{43})\",\"origin\":\"([!#-\\[\\]-~]{1,300})\""
                    // Not in a frame of another site; some browsers leave this out where it is so.
                    + "(?:|,\"crossOrigin\":false(?:,.*)?)\\}",
            Pattern.DOTALL);
    private static final Pattern ORIGIN =
            Pattern.compile("(?:https://(" + Fields.DOMAIN + "|localhost)|http://(localhost))(?::[1-9][0-9]{0,4})?");

    // Web Authentication, section 6.1: a hash, one byte of flags, a counter, and what extensions say.
    private static final int SITE_HASH = 32;
    private static final int PLAIN_LENGTH = SITE_HASH + 1 + 4;
    private static final int USER_PRESENT = 1;
    private static final int USER_VERIFIED = 1 << 2;
    private static final int MAY_BE_BACKED_UP = 1 << 3;
    private static final int IS_BACKED_UP = 1 << 4;
    private static final int HAS_NEW_KEY = 1 << 6;
    private static final int HAS_EXTENSIONS = 1 << 7;

    public PasskeyAssertion {
        Fields.requireForm(RELYING_PARTY, relyingParty, "a relying party is a host name");
        Fields.require(decoded(authenticatorData).length >= PLAIN_LENGTH, "the authenticator's data is cut off");
        Fields.require(decoded(clientData).length > 0, "the client data is missing");
        Fields.require(decoded(signature).length > 0, "the passkey's signature is missing");
    }

    /** As {@code navigator.credentials.get()} gives them. */
    public static PasskeyAssertion of(
            String relyingParty, PasskeyKey key, byte[] authenticatorData, byte[] clientDataJson, byte[] signature) {
        return new PasskeyAssertion(
                relyingParty,
                key,
                CanonicalBase64.encode(authenticatorData),
                CanonicalBase64.encode(clientDataJson),
                CanonicalBase64.encode(signature));
    }

    private static byte[] decoded(String base64) {
        byte[] bytes = CanonicalBase64.decode(base64);
        Fields.require(bytes.length <= LONGEST, "what a passkey says is far shorter");
        return bytes;
    }

    /** Whether browsers let passkeys belong to a host of this name: to a bare IP address they do not. */
    public static boolean isRelyingParty(String host) {
        return RELYING_PARTY.matcher(host).matches() && !host.matches("[0-9.]+");
    }

    /** What the passkey is asked to sign: the SHA-256 of the payload. */
    public static byte[] challenge(byte[] payload) {
        return Hash.sha256(payload).toBytes();
    }

    public byte[] encode() {
        return (HEADER
                        + "\nrelying-party " + relyingParty
                        + "\npublic-key " + key.base64()
                        + "\nauthenticator-data " + authenticatorData
                        + "\nclient-data " + clientData
                        + "\nsignature " + signature
                        + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes exactly what {@link #encode} gives. */
    public static PasskeyAssertion parse(byte[] file) {
        LineReader lines = LineReader.ofBytes(file);
        lines.expect(HEADER);
        PasskeyAssertion read = new PasskeyAssertion(
                lines.value("relying-party"),
                new PasskeyKey(lines.value("public-key")),
                lines.value("authenticator-data"),
                lines.value("client-data"),
                lines.value("signature"));
        lines.end();
        return read;
    }

    /** Refuses an assertion that is not over this payload, on this relying party's site, by this key; and says why. */
    public void requireOver(byte[] payload) {
        byte[] client = decoded(clientData);
        Matcher form = CLIENT_DATA.matcher(new String(client, StandardCharsets.ISO_8859_1));
        Fields.require(form.matches(), "the passkey's client data is not as a browser writes it on the site itself");
        String expected = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge(payload));
        Fields.require(form.group(1).equals(expected), "the passkey signed something else");
        requireSite(form.group(2));
        byte[] authenticator = decoded(authenticatorData);
        requireAuthenticator(authenticator);
        Fields.require(
                key.verifies(Bytes.join(authenticator, Hash.sha256(client).toBytes()), decoded(signature)),
                "the signature does not fit what was signed");
    }

    /**
     * Whether the browser made it on a page of exactly this origin, such as {@code https://example.org}. A reader of the
     * record cannot know which one the site had; the site does.
     */
    public boolean isFrom(String origin) {
        Matcher form = CLIENT_DATA.matcher(new String(decoded(clientData), StandardCharsets.ISO_8859_1));
        return form.matches() && form.group(2).equals(origin);
    }

    private void requireSite(String origin) {
        Matcher site = ORIGIN.matcher(origin);
        String host = !site.matches() ? "" : site.group(1) == null ? site.group(2) : site.group(1);
        Fields.require(
                host.equals(relyingParty) || host.endsWith("." + relyingParty),
                "the passkey was used on another site than " + relyingParty);
    }

    private void requireAuthenticator(byte[] data) {
        byte[] site =
                Hash.sha256(relyingParty.getBytes(StandardCharsets.US_ASCII)).toBytes();
        Fields.require(
                Arrays.equals(site, 0, SITE_HASH, data, 0, SITE_HASH),
                "the passkey signed for another site than " + relyingParty);
        Fields.require(has(data, USER_PRESENT), "the passkey signed without anybody being present");
        boolean isConsistent = has(data, HAS_EXTENSIONS) == data.length > PLAIN_LENGTH
                && !has(data, HAS_NEW_KEY)
                && (has(data, MAY_BE_BACKED_UP) || !has(data, IS_BACKED_UP));
        Fields.require(isConsistent, "the passkey's flags contradict what it says");
    }

    private static boolean has(byte[] data, int flag) {
        return (data[SITE_HASH] & flag) != 0;
    }

    /** Whether the passkey knew its user, by a fingerprint or a code, rather than that somebody was there. */
    public boolean isUserVerified() {
        return has(decoded(authenticatorData), USER_VERIFIED);
    }
}

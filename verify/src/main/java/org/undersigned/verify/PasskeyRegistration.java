package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

/**
 * The addendum of a passkey's entry {@code key} (docs/spec/signature.md, "Passkeys"): that the platform registered it for
 * the entry's actor from a link that it had mailed. The platform's word, and nothing else ties the two together.
 *
 * @param link where to: {@code email-own-domain} or {@code email-vouched}, as with signatures by mail
 * @param moment in whole seconds
 */
public record PasskeyRegistration(String link, String relyingParty, PasskeyKey key, Instant moment)
        implements SigningKey {
    private static final String HEADER = "undersigned/passkey@v1";
    private static final Set<String> LINKS = Set.of(SignatureRecord.EMAIL_OWN_DOMAIN, SignatureRecord.EMAIL_VOUCHED);

    public PasskeyRegistration {
        Fields.require(LINKS.contains(link), "a passkey is registered from a link that was mailed");
        Fields.requireForm(PasskeyAssertion.RELYING_PARTY, relyingParty, "a relying party is a host name");
        Fields.requireWholeSeconds(moment);
    }

    /** Whether an addendum's content is of this kind, rather than a key file. */
    public static boolean isMeantBy(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).startsWith(HEADER + "\n");
    }

    public byte[] encode() {
        return (HEADER
                        + "\nlink " + link
                        + "\nrelying-party " + relyingParty
                        + "\npublic-key " + key.base64()
                        + "\nmoment " + moment
                        + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes exactly what {@link #encode} gives. */
    public static PasskeyRegistration parse(byte[] content) {
        LineReader lines = LineReader.ofBytes(content);
        lines.expect(HEADER);
        PasskeyRegistration read = new PasskeyRegistration(
                lines.value("link"),
                lines.value("relying-party"),
                new PasskeyKey(lines.value("public-key")),
                lines.moment("moment"));
        lines.end();
        return read;
    }

    @Override
    public String id() {
        return key.id();
    }

    @Override
    public String method() {
        return SignatureRecord.PASSKEY;
    }

    @Override
    public void requireSignature(byte[] payload, byte[] signatureFile) {
        PasskeyAssertion assertion = PasskeyAssertion.parse(signatureFile);
        Fields.require(assertion.key().equals(key), "the signature is by another key");
        Fields.require(
                assertion.relyingParty().equals(relyingParty),
                "the passkey was registered for another site than it signed for");
        assertion.requireOver(payload);
    }
}

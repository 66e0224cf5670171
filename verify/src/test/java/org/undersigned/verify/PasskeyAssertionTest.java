package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.verify.PasskeyKey.Algorithm;
import org.undersigned.verify.SignatureRecord.KeySignature;

class PasskeyAssertionTest {
    private static final String SITE = "statements.example";
    private static final byte[] PAYLOAD = "River Watch signs this.\n".getBytes(StandardCharsets.UTF_8);

    private final SoftPasskey passkey = new SoftPasskey(Algorithm.ES256, SITE);

    private static String objection(SoftPasskey passkey) {
        return objection(passkey.registration(), PAYLOAD, passkey.sign(PAYLOAD).encode());
    }

    private static String objection(PasskeyRegistration registration, byte[] payload, byte[] file) {
        try {
            registration.requireSignature(payload, file);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private String withClientData(String json) {
        passkey.clientData = json;
        return objection(passkey);
    }

    private static String onSite(String origin) {
        return "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"" + origin + "\",\"crossOrigin\":false}";
    }

    @ParameterizedTest
    @EnumSource
    void anAssertionOverThePayloadIsTakenAndReadsBackAsItself(Algorithm algorithm) {
        SoftPasskey any = new SoftPasskey(algorithm, SITE);
        assertThat(any.key().algorithm()).isEqualTo(algorithm);
        assertThat(objection(any)).isEmpty();
        PasskeyAssertion made = any.sign(PAYLOAD);
        assertThat(PasskeyAssertion.parse(made.encode())).isEqualTo(made);
        assertThat(made.isUserVerified()).isTrue();
        assertThat(any.key().id()).matches("passkey:[A-Za-z0-9_-]{43}");
        assertThat(PasskeyRegistration.parse(any.registration().encode())).isEqualTo(any.registration());
    }

    @ParameterizedTest
    @EnumSource
    void anotherPayloadAnotherKeyAndAnotherSiteAreNamed(Algorithm algorithm) {
        SoftPasskey any = new SoftPasskey(algorithm, SITE);
        byte[] file = any.sign(PAYLOAD).encode();
        assertThat(objection(any.registration(), new byte[1], file)).isEqualTo("the passkey signed something else");
        assertThat(objection(new SoftPasskey(algorithm, SITE).registration(), PAYLOAD, file))
                .isEqualTo("the signature is by another key");
        PasskeyRegistration elsewhere = new PasskeyRegistration(
                "email-vouched", "other.example", any.key(), any.registration().moment());
        assertThat(objection(elsewhere, PAYLOAD, file)).contains("registered for another site");
        PasskeyAssertion other = new SoftPasskey(algorithm, SITE).sign(PAYLOAD);
        PasskeyAssertion swapped =
                new PasskeyAssertion(SITE, any.key(), other.authenticatorData(), other.clientData(), other.signature());
        assertThat(objection(any.registration(), PAYLOAD, swapped.encode()))
                .isEqualTo("the signature does not fit what was signed");
    }

    @Test
    void aSiteBelowTheRelyingPartyIsTakenAndAnyOtherIsNot() {
        assertThat(withClientData(onSite("https://www.statements.example:8443")))
                .isEmpty();
        for (String other : List.of(
                "http://statements.example",
                "https://statements.example.thief.example",
                "https://badstatements.example",
                "https://example",
                "https://statements.example/",
                "https://u@statements.example",
                "https://Statements.example",
                "https://statements.example:0",
                "http://localhost",
                "android:apk-key-hash:abc")) {
            assertThat(withClientData(onSite(other))).as(other).contains("on another site than statements.example");
        }
    }

    @Test
    void aSiteOnTheReadersOwnMachineNeedsNoEncryption() {
        SoftPasskey local = new SoftPasskey(Algorithm.ES256, "localhost");
        local.clientData = onSite("http://localhost:8080");
        assertThat(objection(local)).isEmpty();
        local.clientData = onSite("http://127.0.0.1:8080");
        assertThat(objection(local)).contains("on another site");
    }

    @Test
    void clientDataIsTakenAsBrowsersWriteItAndNotOtherwise() {
        String begin = "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"https://statements.example\"";
        assertThat(withClientData(begin + "}")).isEmpty();
        assertThat(withClientData(begin + ",\"crossOrigin\":false,\"other\":\"do not compare – see\"}"))
                .isEmpty();
        for (String other : List.of(
                begin,
                begin + ",\"crossOrigin\":true}",
                begin + ",\"crossOrigin\":true,\"topOrigin\":\"https://thief.example\"}",
                begin + ",\"topOrigin\":\"https://thief.example\",\"crossOrigin\":false}",
                begin + ",\"crossOrigin\":false",
                begin + ",\"crossOrigin\":false }",
                begin.replace("webauthn.get", "webauthn.create") + "}",
                begin.replace("{", "{ ") + "}",
                begin.replace("\"type\":\"webauthn.get\",", "") + "}",
                begin.replace("%s", "%s=") + "}",
                begin.replace("%s", "x%s") + "}")) {
            assertThat(withClientData(other)).as(other).contains("client data is not as a browser writes it");
        }
    }

    @Test
    void anotherChallengeIsNamed() {
        String challenge = "A".repeat(43);
        assertThat(withClientData(onSite("https://statements.example").replace("%s", challenge)))
                .isEqualTo("the passkey signed something else");
    }

    @Test
    void anAuthenticatorThatSignedForAnotherSiteOrWithoutAnybodyIsNamed() {
        passkey.signedFor = "other.example";
        assertThat(objection(passkey)).isEqualTo("the passkey signed for another site than statements.example");
        passkey.signedFor = SITE;
        passkey.flags = 0b0001_1100;
        assertThat(objection(passkey)).contains("without anybody being present");
        for (int contradiction : new int[] {0b0001_0001, 0b0100_0001, 0b1000_0001}) {
            passkey.flags = contradiction;
            assertThat(objection(passkey)).contains("contradict");
        }
        passkey.flags = 0b0000_0001;
        assertThat(objection(passkey)).isEmpty();
        assertThat(passkey.sign(PAYLOAD).isUserVerified()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aByteChangedAnywhereIsRefused(Algorithm algorithm) {
        SoftPasskey any = new SoftPasskey(algorithm, SITE);
        PasskeyRegistration registration = any.registration();
        byte[] good = any.sign(PAYLOAD).encode();
        for (int at = 0; at < good.length; at++) {
            for (int other : new int[] {good[at] ^ 1, good[at] ^ 0x20, '\n', 'A', '='}) {
                byte[] bad = good.clone();
                bad[at] = (byte) other;
                assertThat(bad[at] == good[at]
                                || !objection(registration, PAYLOAD, bad).isEmpty())
                        .as("byte %d as %d", at, other)
                        .isTrue();
            }
        }
        for (int length = 0; length < good.length; length++) {
            assertThat(objection(registration, PAYLOAD, Arrays.copyOf(good, length)))
                    .isNotEmpty();
        }
        assertThat(objection(registration, PAYLOAD, Arrays.copyOf(good, good.length + 1)))
                .isNotEmpty();
    }

    @Test
    void anEcdsaSignatureHasOneEncoding() {
        byte[] file = passkey.sign(PAYLOAD).encode();
        PasskeyAssertion good = PasskeyAssertion.parse(file);
        String der = HexFormat.of().formatHex(java.util.Base64.getDecoder().decode(good.signature()));
        // A longer form of the length, a leading zero, and a tail.
        int r = Integer.parseInt(der.substring(6, 8), 16);
        for (String other : List.of(
                "3081" + der.substring(2),
                "30%02x02%02x00".formatted(Integer.parseInt(der.substring(2, 4), 16) + 1, r + 1) + der.substring(8),
                der + "00",
                "30%02x".formatted(Integer.parseInt(der.substring(2, 4), 16) + 1) + der.substring(4) + "00",
                "3006020100020100",
                "30")) {
            PasskeyAssertion changed = PasskeyAssertion.of(
                    SITE,
                    good.key(),
                    java.util.Base64.getDecoder().decode(good.authenticatorData()),
                    java.util.Base64.getDecoder().decode(good.clientData()),
                    HexFormat.of().parseHex(other));
            assertThat(objection(passkey.registration(), PAYLOAD, changed.encode()))
                    .as(other)
                    .isEqualTo("the signature does not fit what was signed");
        }
    }

    private static byte[] publicKey(String family, Optional<String> curve, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(family);
            if (curve.isPresent()) {
                generator.initialize(new ECGenParameterSpec(curve.get()));
            } else if (size > 0) {
                generator.initialize(size);
            }
            return generator.generateKeyPair().getPublic().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keysOfOtherKindsAndFormsAreRefused() {
        byte[] rsa = publicKey("RSA", Optional.empty(), 2048);
        byte[] longerLength = HexFormat.of()
                .parseHex(HexFormat.of()
                        .formatHex(rsa)
                        .replace("300d06092a864886f70d0101010500", "300b06092a864886f70d010101"));
        for (byte[] other : List.of(
                publicKey("EC", Optional.of("secp384r1"), 0),
                publicKey("RSA", Optional.empty(), 1024),
                publicKey("RSASSA-PSS", Optional.empty(), 2048),
                publicKey("Ed448", Optional.empty(), 0),
                publicKey("X25519", Optional.empty(), 0),
                longerLength,
                Arrays.copyOf(rsa, rsa.length + 1),
                Arrays.copyOf(passkey.key().spki(), 90),
                new byte[0],
                BigInteger.TEN.toByteArray())) {
            assertThatThrownBy(() -> PasskeyKey.of(other))
                    .as(HexFormat.of().formatHex(other))
                    .hasMessageContaining("not a public key of P-256, Ed25519 or RSA");
        }
        byte[] offTheCurve = passkey.key().spki();
        offTheCurve[offTheCurve.length - 1] ^= 1;
        assertThat(PasskeyKey.of(offTheCurve).verifies(PAYLOAD, new byte[64])).isFalse();
    }

    @Test
    void theRecordOfASignatureHoldsTheAssertion() {
        SigningPayload payload = org.undersigned.verify.bundle.TestLedger.payload("River Watch");
        byte[] file = passkey.sign(payload.encode()).encode();
        SignatureRecord made = SignatureRecord.by(passkey.registration(), payload, file);
        assertThat(made.keySignature())
                .contains(new KeySignature(passkey.key().id(), new String(file, StandardCharsets.US_ASCII)));
        assertThat(made.method()).isEqualTo("passkey");
        assertThat(SignatureRecord.parse(made.encode())).isEqualTo(made);
        byte[] ofAnother = passkey.sign(PAYLOAD).encode();
        assertThatThrownBy(() -> SignatureRecord.by(passkey.registration(), payload, ofAnother))
                .hasMessage("the passkey signed something else");
    }

    @Test
    void theSiteKnowsItsExactOrigin() {
        SoftPasskey passkey = new SoftPasskey(PasskeyKey.Algorithm.ES256, "lindmark.example");
        PasskeyAssertion assertion = passkey.sign(new byte[] {1});
        assertThat(assertion.isFrom("https://lindmark.example")).isTrue();
        assertThat(assertion.isFrom("https://lindmark.example:8443")).isFalse();
        assertThat(assertion.isFrom("https://desk.lindmark.example")).isFalse();
        passkey.clientData = "not what a browser writes: %s";
        assertThat(passkey.sign(new byte[] {1}).isFrom("https://lindmark.example"))
                .isFalse();
    }

    @Test
    void aRelyingPartyIsAHostName() {
        assertThat(PasskeyAssertion.isRelyingParty("localhost")).isTrue();
        assertThat(PasskeyAssertion.isRelyingParty("lindmark.example")).isTrue();
        assertThat(PasskeyAssertion.isRelyingParty("192.0.2.7")).isFalse();
        assertThat(PasskeyAssertion.isRelyingParty("")).isFalse();
    }
}

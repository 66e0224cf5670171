package org.undersigned.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import org.undersigned.tlog.Hash;

/** A passkey without a device, which can also be made to sign what no browser would give it. */
public final class SoftPasskey {
    private final KeyPair pair;
    private final String algorithm;
    private final String relyingParty;
    public String clientData;
    public String signedFor;
    public int flags = 0b0001_1101;

    public SoftPasskey(PasskeyKey.Algorithm algorithm, String relyingParty) {
        this.relyingParty = relyingParty;
        this.signedFor = relyingParty;
        this.clientData = "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"https://" + relyingParty
                + "\",\"crossOrigin\":false}";
        this.algorithm = switch (algorithm) {
            case ES256 -> "SHA256withECDSA";
            case EDDSA -> "Ed25519";
            case RS256 -> "SHA256withRSA";
        };
        this.pair = pair(algorithm);
    }

    private static KeyPair pair(PasskeyKey.Algorithm algorithm) {
        try {
            KeyPairGenerator generator = switch (algorithm) {
                case ES256 -> KeyPairGenerator.getInstance("EC");
                case EDDSA -> KeyPairGenerator.getInstance("Ed25519");
                case RS256 -> KeyPairGenerator.getInstance("RSA");
            };
            switch (algorithm) {
                case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
                case RS256 -> generator.initialize(2048);
                case EDDSA -> {}
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public PasskeyKey key() {
        return PasskeyKey.of(pair.getPublic().getEncoded());
    }

    public PasskeyRegistration registration() {
        return new PasskeyRegistration(
                SignatureRecord.EMAIL_OWN_DOMAIN, relyingParty, key(), Instant.parse("2026-02-01T12:00:00Z"));
    }

    public PasskeyAssertion sign(byte[] payload) {
        byte[] client = clientData
                .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(PasskeyAssertion.challenge(payload)))
                .getBytes(StandardCharsets.UTF_8);
        byte[] authenticator = ByteBuffer.allocate(37)
                .put(Hash.sha256(signedFor.getBytes(StandardCharsets.UTF_8)).toBytes())
                .put((byte) flags)
                .putInt(7)
                .array();
        byte[] signed = Bytes.join(authenticator, Hash.sha256(client).toBytes());
        return PasskeyAssertion.of(relyingParty, key(), authenticator, client, signature(signed));
    }

    private byte[] signature(byte[] message) {
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(pair.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}

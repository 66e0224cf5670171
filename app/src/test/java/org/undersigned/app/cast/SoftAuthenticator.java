package org.undersigned.app.cast;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.undersigned.tlog.Hash;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * A passkey without a device, and the browser around it. It answers the page's challenge as they do, or as none of them
 * would: whatever is public can be set.
 */
public final class SoftAuthenticator {
    private static final int NUMBER = 32;

    private final KeyPair pair;
    private final byte[] credential = new byte[20];
    public String origin;
    public String relyingParty = "localhost";
    /** Present, verified, may be backed up. */
    public int flags = 0b0000_1101;

    public SoftAuthenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(credential);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What a page's form carries away after a passkey was made and has signed. */
    public Map<String, String> makesAndSigns(String challenge) {
        Map<String, String> fields = new LinkedHashMap<>(signs(challenge));
        fields.put("attestation", text(attestation()));
        fields.put("created", text(client("webauthn.create", challenge)));
        return fields;
    }

    /** The same where it was made before. */
    public Map<String, String> signs(String challenge) {
        byte[] authenticator = authenticator(flags);
        byte[] client = client("webauthn.get", challenge);
        return Map.of(
                "credential", text(credential),
                "authenticator", text(authenticator),
                "client", text(client),
                "made", text(signature(authenticator, Hash.sha256(client).toBytes())));
    }

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticator(int flags) {
        return ByteBuffer.allocate(37)
                .put(Hash.sha256(relyingParty.getBytes(StandardCharsets.UTF_8)).toBytes())
                .put((byte) flags)
                .putInt(0)
                .array();
    }

    // Web Authentication, section 6.5: a map of the format, an empty statement, and the authenticator's data.
    private byte[] attestation() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("fmt", "none");
        object.put("attStmt", Map.of());
        object.put(
                "authData",
                joined(
                        authenticator(flags | 1 << 6),
                        new byte[16],
                        ByteBuffer.allocate(2)
                                .putShort((short) credential.length)
                                .array(),
                        credential,
                        coseKey()));
        return new CBORMapper().writeValueAsBytes(object);
    }

    // RFC 9053, section 7.1.1, in the order that authenticators write: EC2, ES256, P-256, and the point.
    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return joined(
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, NUMBER},
                number(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, NUMBER},
                number(key.getW().getAffineY()));
    }

    private static byte[] number(BigInteger value) {
        byte[] shortest = value.toByteArray();
        byte[] padded = new byte[NUMBER];
        int digits = Math.min(shortest.length, NUMBER);
        System.arraycopy(shortest, shortest.length - digits, padded, NUMBER - digits, digits);
        return padded;
    }

    private byte[] signature(byte[]... parts) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(pair.getPrivate());
            signer.update(joined(parts));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

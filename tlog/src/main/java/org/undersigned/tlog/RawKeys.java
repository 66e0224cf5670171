package org.undersigned.tlog;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Raw keys as C2SP writes them (c2sp.org/signed-note, "Verifier keys"), and as the JDK wants them: behind a
 * SubjectPublicKeyInfo header (RFC 8410, section 4; RFC 9881, section 4).
 */
public final class RawKeys {
    static final String ED25519 = "Ed25519";
    /** FIPS 204, pure, with an empty context. */
    static final String ML_DSA_44 = "ML-DSA-44";

    /** Length of a raw Ed25519 key, in bytes (RFC 8032). */
    public static final int ED25519_PUBLIC = 32;
    /** Length of an Ed25519 signature, in bytes. */
    public static final int ED25519_SIGNATURE = 64;

    static final int ML_DSA_44_PUBLIC = 1312;

    private static final byte[] ED25519_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] ML_DSA_44_HEADER =
            HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

    private RawKeys() {}

    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        int length = encoded.length > 1000 ? ML_DSA_44_PUBLIC : ED25519_PUBLIC;
        return Arrays.copyOfRange(encoded, encoded.length - length, encoded.length);
    }

    /** For signatures that are no note's: those of organisations. Wrong lengths and wrong keys verify nothing. */
    public static boolean verifiesEd25519(byte[] rawKey, byte[] message, byte[] signature) {
        return verifies(ED25519, rawKey, message, signature);
    }

    static boolean verifies(String algorithm, byte[] rawKey, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(publicKey(algorithm, rawKey));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException | InvalidKeyException malformed) {
            // A signature of the wrong length, or a key that is no point of the curve: it verifies nothing.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks " + algorithm, e);
        }
    }

    private static PublicKey publicKey(String algorithm, byte[] raw) throws GeneralSecurityException {
        byte[] header = algorithm.equals(ED25519) ? ED25519_HEADER : ML_DSA_44_HEADER;
        byte[] encoded = new byte[header.length + raw.length];
        System.arraycopy(header, 0, encoded, 0, header.length);
        System.arraycopy(raw, 0, encoded, header.length, raw.length);
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw new InvalidKeyException(e);
        }
    }
}

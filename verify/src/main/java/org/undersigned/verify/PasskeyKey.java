package org.undersigned.verify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.undersigned.tlog.CanonicalBase64;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.RawKeys;

/**
 * The public key of a passkey (docs/spec/signature.md, "Passkeys"): of the algorithms that authenticators use, the three
 * that every browser offers and that verify offline.
 *
 * @param base64 of its SubjectPublicKeyInfo, in the one form that the key has
 */
public record PasskeyKey(String base64) {
    private static final byte[] P256_HEADER =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");
    private static final byte[] ED25519_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int P256_NUMBER = 32;
    private static final int LONGEST = 1200;
    private static final int SHORTEST_RSA = 2048;
    private static final int LONGEST_RSA = 8192;
    private static final int PEM_LINE = 64;

    /** As the registry of COSE names them. */
    public enum Algorithm {
        ES256,
        EDDSA,
        RS256
    }

    public PasskeyKey {
        byte[] spki = CanonicalBase64.decode(base64);
        Fields.require(spki.length <= LONGEST, "a passkey's public key is far shorter");
        boolean isKnown = switch (algorithm(spki)) {
            case ES256 -> spki.length == P256_HEADER.length + 2 * P256_NUMBER;
            case EDDSA -> spki.length == ED25519_HEADER.length + RawKeys.ED25519_PUBLIC;
            case RS256 -> isCanonicalRsa(spki);
        };
        Fields.require(isKnown, "not a public key of P-256, Ed25519 or RSA from 2048 to 8192 bits");
    }

    /** @param spki as {@code AuthenticatorAttestationResponse.getPublicKey()} gives it */
    public static PasskeyKey of(byte[] spki) {
        return new PasskeyKey(CanonicalBase64.encode(spki));
    }

    public Algorithm algorithm() {
        return algorithm(spki());
    }

    private static Algorithm algorithm(byte[] spki) {
        if (beginsWith(P256_HEADER, spki)) {
            return Algorithm.ES256;
        }
        return beginsWith(ED25519_HEADER, spki) ? Algorithm.EDDSA : Algorithm.RS256;
    }

    private static boolean beginsWith(byte[] header, byte[] spki) {
        return spki.length > header.length && Arrays.equals(header, 0, header.length, spki, 0, header.length);
    }

    // DER that the JDK would write otherwise is not the key's one form.
    private static boolean isCanonicalRsa(byte[] spki) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPublicKey read = (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(spki));
            int length = read.getModulus().bitLength();
            return length >= SHORTEST_RSA
                    && length <= LONGEST_RSA
                    && read.getPublicExponent().equals(RSAKeyGenParameterSpec.F4)
                    && Arrays.equals(
                            spki,
                            factory.generatePublic(new RSAPublicKeySpec(read.getModulus(), read.getPublicExponent()))
                                    .getEncoded());
        } catch (InvalidKeySpecException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** SubjectPublicKeyInfo, in DER. */
    public byte[] spki() {
        return CanonicalBase64.decode(base64);
    }

    /** As the ledger's entries name it. */
    public String id() {
        byte[] digest = Hash.sha256(spki()).toBytes();
        return "passkey:" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** For {@code openssl}. */
    public byte[] pem() {
        StringBuilder pem = new StringBuilder("-----BEGIN PUBLIC KEY-----\n");
        for (int at = 0; at < base64.length(); at += PEM_LINE) {
            pem.append(base64, at, Math.min(base64.length(), at + PEM_LINE)).append('\n');
        }
        return pem.append("-----END PUBLIC KEY-----\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the signature, as an authenticator encodes it, is this key's of the message. */
    public boolean verifies(byte[] message, byte[] signature) {
        byte[] spki = spki();
        return switch (algorithm(spki)) {
            case ES256 ->
                rawEcdsa(signature).length > 0
                        && verifies("EC", "SHA256withECDSAinP1363Format", message, rawEcdsa(signature));
            case EDDSA ->
                RawKeys.verifiesEd25519(
                        Arrays.copyOfRange(spki, ED25519_HEADER.length, spki.length), message, signature);
            case RS256 -> verifies("RSA", "SHA256withRSA", message, signature);
        };
    }

    private boolean verifies(String family, String algorithm, byte[] message, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(spki()));
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException malformed) {
            // A point that is not on the curve, or a signature of a wrong length: it verifies nothing.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /** Two numbers of 32 bytes from the DER in which authenticators write them; empty where that is not in its one form. */
    private static byte[] rawEcdsa(byte[] der) {
        byte[] raw = new byte[2 * P256_NUMBER];
        int at = 2;
        for (int number = 1; number <= 2; number++) {
            int length = at + 1 < der.length && der[at] == 2 ? der[at + 1] : 0;
            int end = at + 2 + length;
            if (length < 1 || end > der.length) {
                return new byte[0];
            }
            BigInteger value = new BigInteger(der, at + 2, length);
            byte[] shortest = value.toByteArray();
            int digits = Math.min(shortest.length, P256_NUMBER);
            if (value.signum() < 0 || value.bitLength() > 8 * P256_NUMBER || shortest.length != length) {
                return new byte[0];
            }
            System.arraycopy(shortest, shortest.length - digits, raw, number * P256_NUMBER - digits, digits);
            at = end;
        }
        return at == der.length && der[0] == 0x30 && der[1] == at - 2 ? raw : new byte[0];
    }
}

package org.undersigned.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.undersigned.verify.OrganisationKey;

/** Signs as {@code ssh-keygen -Y sign -n undersigned} does (OpenSSH, PROTOCOL.sshsig), with a new key. */
final class SshSigner {
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final int RAW_KEY = 32;

    private final KeyPair pair;
    private final byte[] blob;

    SshSigner() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length);
        blob = joined(string("ssh-ed25519"), string(raw));
    }

    PublicKey publicKey() {
        return pair.getPublic();
    }

    OrganisationKey organisationKey() {
        return OrganisationKey.parse(
                OrganisationKey.Kind.SSH, Base64.getEncoder().encodeToString(blob));
    }

    /** What the Ed25519 signature covers. */
    static byte[] covered(byte[] payload) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(payload);
            return joined(MAGIC, string("undersigned"), string(""), string("sha512"), string(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] signature(byte[] payload) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(covered(payload));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] signatureFile(byte[] payload) {
        byte[] inner = joined(string("ssh-ed25519"), string(signature(payload)));
        byte[] whole = joined(
                MAGIC,
                new byte[] {0, 0, 0, 1},
                string(blob),
                string("undersigned"),
                string(""),
                string("sha512"),
                string(inner));
        String base64 = Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(whole);
        return ("-----BEGIN SSH SIGNATURE-----\n" + base64 + "\n-----END SSH SIGNATURE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] string(String text) {
        return string(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] string(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}

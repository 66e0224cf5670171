package org.undersigned.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import org.undersigned.tlog.CanonicalBase64;
import org.undersigned.tlog.RawKeys;

/**
 * A file that {@code ssh-keygen -Y sign -n undersigned} writes (OpenSSH, PROTOCOL.sshsig). Ed25519 only: one algorithm is
 * enough, and a hardware key's signature would need its counter and flags judged too.
 */
final class SshSignature {
    static final String NAMESPACE = "undersigned";

    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
    private static final String END = "\n-----END SSH SIGNATURE-----\n";
    private static final int LONGEST = 4096;
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final String ALGORITHM = "ssh-ed25519";
    private static final Map<String, String> HASHES = Map.of("sha256", "SHA-256", "sha512", "SHA-512");

    private final byte[] publicKey;
    private final String hash;
    private final byte[] signature;

    private SshSignature(ByteBuffer blob) {
        byte[] magic = new byte[MAGIC.length];
        Fields.require(blob.remaining() > MAGIC.length + Integer.BYTES, "not an SSH signature");
        blob.get(magic);
        Fields.require(Arrays.equals(magic, MAGIC) && blob.getInt() == VERSION, "not an SSH signature of version 1");
        publicKey = string(blob);
        Fields.require(
                text(blob).equals(NAMESPACE), "the signature is for another purpose: its namespace is not undersigned");
        Fields.require(text(blob).isEmpty(), "the signature has something in a field that is reserved");
        hash = text(blob);
        Fields.require(HASHES.containsKey(hash), "the signature is over a hash that is neither SHA-256 nor SHA-512");
        ByteBuffer inner = ByteBuffer.wrap(string(blob));
        Fields.require(!blob.hasRemaining(), "there is more behind the SSH signature");
        Fields.require(text(inner).equals(ALGORITHM), "the signature is not of the kind ssh-ed25519");
        signature = string(inner);
        Fields.require(
                signature.length == RawKeys.ED25519_SIGNATURE && !inner.hasRemaining(),
                "the signature has a wrong length");
    }

    static SshSignature parse(byte[] file) {
        Fields.require(file.length <= LONGEST, "an SSH signature file is far shorter");
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Fields.require(
                text.length() > BEGIN.length() + END.length() && text.startsWith(BEGIN) && text.endsWith(END),
                "not an SSH signature file, or its lines do not end as ssh-keygen ends them");
        String base64 = text.substring(BEGIN.length(), text.length() - END.length());
        return new SshSignature(ByteBuffer.wrap(CanonicalBase64.decode(base64.replace("\n", ""))));
    }

    /** @param key as OpenSSH encodes a public key */
    void requireBy(byte[] key, byte[] message) {
        Fields.require(Arrays.equals(publicKey, key), "the signature is by another key");
        byte[] signed = Bytes.join(
                MAGIC,
                string(NAMESPACE.getBytes(StandardCharsets.US_ASCII)),
                string(new byte[0]),
                string(hash.getBytes(StandardCharsets.US_ASCII)),
                string(digest(message)));
        byte[] raw = Arrays.copyOfRange(key, key.length - RawKeys.ED25519_PUBLIC, key.length);
        Fields.require(RawKeys.verifiesEd25519(raw, signed, signature), "the signature does not fit what was signed");
    }

    private byte[] digest(byte[] message) {
        try {
            return MessageDigest.getInstance(String.valueOf(HASHES.get(hash))).digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256 and SHA-512", e);
        }
    }

    // RFC 4251, section 5: a length in four bytes, then as many bytes.
    private static byte[] string(ByteBuffer from) {
        Fields.require(from.remaining() >= Integer.BYTES, "the SSH signature ends too early");
        int length = from.getInt();
        Fields.require(length >= 0 && length <= from.remaining(), "the SSH signature ends too early");
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] string(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static String text(ByteBuffer from) {
        return new String(string(from), StandardCharsets.ISO_8859_1);
    }
}

package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.undersigned.tlog.CanonicalBase64;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.RawKeys;

/** An Ed25519 key that an organisation publishes at its own domain (docs/spec/organisation-keys.md, "Keys"). */
public final class OrganisationKey implements SigningKey {
    private static final byte[] SSH_HEADER = "\0\0\0\013ssh-ed25519\0\0\0\040".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MINISIGN_HEADER = "Ed".getBytes(StandardCharsets.US_ASCII);

    /** Which tool the key belongs to. */
    public enum Kind {
        SSH("ssh-ed25519", SSH_HEADER.length + RawKeys.ED25519_PUBLIC),
        MINISIGN("minisign", MINISIGN_HEADER.length + MinisignSignature.KEY_NUMBER + RawKeys.ED25519_PUBLIC);

        private final String word;
        private final int length;

        Kind(String word, int length) {
            this.word = word;
            this.length = length;
        }

        /** As a key file begins the key's line. */
        public String word() {
            return word;
        }

        /** As a signature's record names it. */
        public String method() {
            return this == SSH ? SignatureRecord.SSH : SignatureRecord.MINISIGN;
        }
    }

    private final Kind kind;
    // As OpenSSH and minisign encode a public key: the raw key is its end.
    private final byte[] encoded;

    private OrganisationKey(Kind kind, byte[] encoded) {
        this.kind = kind;
        this.encoded = encoded;
    }

    /** @param base64 as in the second field of id_ed25519.pub, or the second line of minisign.pub */
    public static OrganisationKey parse(Kind kind, String base64) {
        byte[] encoded = CanonicalBase64.decode(base64);
        byte[] header = kind == Kind.SSH ? SSH_HEADER : MINISIGN_HEADER;
        Fields.require(
                encoded.length == kind.length && Arrays.mismatch(header, encoded) == header.length,
                "not a key of the kind " + kind.word);
        return new OrganisationKey(kind, encoded);
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String method() {
        return kind.method();
    }

    /** The short name that the tools print: {@code ssh-keygen -l} the fingerprint, minisign the number of the key. */
    @Override
    public String id() {
        return switch (kind) {
            case SSH ->
                "SHA256:"
                        + Base64.getEncoder()
                                .withoutPadding()
                                .encodeToString(Hash.sha256(encoded).toBytes());
            case MINISIGN -> "minisign:" + minisignNumber();
        };
    }

    // Minisign prints the eight bytes as a little-endian number.
    private String minisignNumber() {
        byte[] number = keyNumber();
        StringBuilder digits = new StringBuilder();
        for (int i = number.length - 1; i >= 0; i--) {
            digits.append(HexFormat.of().toHexDigits(number[i]));
        }
        return digits.toString().toUpperCase(Locale.ROOT);
    }

    /** The key in the tools' own encoding. */
    public String base64() {
        return CanonicalBase64.encode(encoded);
    }

    /** The line of a key file. */
    public String line() {
        return kind.word + " " + base64();
    }

    /** A minisign.pub, or the line of an allowed_signers file for {@code ssh-keygen -Y verify}. */
    public byte[] toolFile(String domain) {
        String file = switch (kind) {
            case SSH -> domain + " namespaces=\"" + SshSignature.NAMESPACE + "\" " + line() + "\n";
            case MINISIGN -> "untrusted comment: minisign public key " + minisignNumber() + "\n" + base64() + "\n";
        };
        return file.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the file, as the kind's tool writes it, is this key's signature of the payload. */
    public boolean verifies(byte[] payload, byte[] signatureFile) {
        try {
            requireSignature(payload, signatureFile);
            return true;
        } catch (IllegalArgumentException bad) {
            return false;
        }
    }

    /** Refuses what {@link #verifies} denies, and says why. */
    @Override
    public void requireSignature(byte[] payload, byte[] signatureFile) {
        switch (kind) {
            case SSH -> SshSignature.parse(signatureFile).requireBy(encoded, payload);
            case MINISIGN -> MinisignSignature.parse(signatureFile).requireBy(keyNumber(), rawKey(), payload);
        }
    }

    private byte[] keyNumber() {
        return Arrays.copyOfRange(
                encoded, MINISIGN_HEADER.length, MINISIGN_HEADER.length + MinisignSignature.KEY_NUMBER);
    }

    private byte[] rawKey() {
        return Arrays.copyOfRange(encoded, encoded.length - RawKeys.ED25519_PUBLIC, encoded.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrganisationKey key && kind == key.kind && Arrays.equals(encoded, key.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return id();
    }
}

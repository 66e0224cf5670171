package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.undersigned.tlog.CanonicalBase64;
import org.undersigned.tlog.RawKeys;
import org.undersigned.tlog.Utf8;

/**
 * A file that {@code minisign -S} writes: an untrusted comment, the signature, a trusted comment, and a signature over
 * both of the latter. Nothing covers the untrusted comment.
 */
final class MinisignSignature {
    static final int KEY_NUMBER = 8;

    private static final int LONGEST = 10_240;
    private static final int ALGORITHM = 2;
    private static final String UNTRUSTED = "untrusted comment: ";
    private static final String TRUSTED = "trusted comment: ";

    private final boolean isOverHash;
    private final byte[] keyNumber;
    private final byte[] signature;
    private final byte[] trustedComment;
    private final byte[] globalSignature;

    private MinisignSignature(String signatureLine, String trusted, String globalLine) {
        byte[] blob = CanonicalBase64.decode(signatureLine);
        Fields.require(
                blob.length == ALGORITHM + KEY_NUMBER + RawKeys.ED25519_SIGNATURE,
                "the minisign signature has a wrong length");
        isOverHash = switch (new String(blob, 0, ALGORITHM, StandardCharsets.ISO_8859_1)) {
            case "ED" -> true;
            case "Ed" -> false;
            default -> throw new IllegalArgumentException("a kind of minisign signature that is not known");
        };
        keyNumber = Arrays.copyOfRange(blob, ALGORITHM, ALGORITHM + KEY_NUMBER);
        signature = Arrays.copyOfRange(blob, ALGORITHM + KEY_NUMBER, blob.length);
        trustedComment = trusted.getBytes(StandardCharsets.UTF_8);
        globalSignature = CanonicalBase64.decode(globalLine);
        Fields.require(
                globalSignature.length == RawKeys.ED25519_SIGNATURE, "the minisign signature has a wrong length");
    }

    static MinisignSignature parse(byte[] file) {
        Fields.require(file.length <= LONGEST, "a minisign signature file is far shorter");
        String[] lines = Utf8.decode(file, Fields.LONGEST_FILE).split("\n", -1);
        Fields.require(
                lines.length == 5
                        && lines[4].isEmpty()
                        && lines[0].startsWith(UNTRUSTED)
                        && lines[2].startsWith(TRUSTED)
                        && Arrays.stream(lines).noneMatch(line -> line.contains("\r")),
                "not a minisign signature file, or its lines do not end as minisign ends them");
        return new MinisignSignature(lines[1], lines[2].substring(TRUSTED.length()), lines[3]);
    }

    void requireBy(byte[] number, byte[] key, byte[] message) {
        Fields.require(Arrays.equals(keyNumber, number), "the signature is by another key");
        byte[] signed = isOverHash ? Blake2b.hash(message) : message;
        Fields.require(RawKeys.verifiesEd25519(key, signed, signature), "the signature does not fit what was signed");
        Fields.require(
                RawKeys.verifiesEd25519(key, Bytes.join(signature, trustedComment), globalSignature),
                "the trusted comment of the minisign signature was changed");
    }
}

package org.undersigned.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * A key that verifies note signatures: {@code name+hex(id)+base64(type || key)} (c2sp.org/signed-note, "Verifier keys").
 */
public final class VerifierKey {
    /** Ed25519 over the note's text. */
    public static final int ED25519 = 0x01;
    /** Timestamped Ed25519 cosignature (c2sp.org/tlog-cosignature). */
    public static final int ED25519_COSIGNATURE = 0x04;
    /** Timestamped ML-DSA-44 cosignature (c2sp.org/tlog-cosignature, version 1.1). */
    public static final int ML_DSA_44_COSIGNATURE = 0x06;

    private static final int LONGEST = 4096;

    private final String name;
    private final int type;
    private final byte[] key;
    private final int id;

    private VerifierKey(String name, int type, byte[] key) {
        this.name = name;
        this.type = type;
        this.key = key;
        this.id = id(name, type, key);
    }

    /** @param key raw public key: 32 bytes for Ed25519, 1312 for ML-DSA-44 */
    public static VerifierKey of(String name, int type, byte[] key) {
        NoteSignature.requireName(name);
        int length = switch (type) {
            case ED25519, ED25519_COSIGNATURE -> RawKeys.ED25519_PUBLIC;
            case ML_DSA_44_COSIGNATURE -> RawKeys.ML_DSA_44_PUBLIC;
            default -> throw new IllegalArgumentException("a signature type that is not known: " + type);
        };
        if (key.length != length) {
            throw new IllegalArgumentException("a public key of " + key.length + " bytes, not " + length);
        }
        if (type == ML_DSA_44_COSIGNATURE && !Cosignature.canName(name)) {
            throw new IllegalArgumentException("the name of an ML-DSA-44 key has at most 255 bytes");
        }
        return new VerifierKey(name, type, key.clone());
    }

    /** Refuses a wrong id, base64 that is not canonical, and types that are not known. */
    public static VerifierKey parse(String vkey) {
        // The base64 may hold a plus sign itself: only the first two separate.
        String[] parts = vkey.split("\\+", 3);
        if (vkey.length() > LONGEST || parts.length != 3 || parts[1].length() != 8) {
            throw new IllegalArgumentException("not a verifier key");
        }
        byte[] typed = CanonicalBase64.decode(parts[2]);
        if (typed.length == 0) {
            throw new IllegalArgumentException("a verifier key without a key");
        }
        VerifierKey key = of(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(key.id).equals(parts[1])) {
            throw new IllegalArgumentException("a verifier key whose id is not its own");
        }
        return key;
    }

    private static int id(String name, int type, byte[] key) {
        byte[] hash = Hash.sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', (byte) type}, key)
                .shared();
        return ByteBuffer.wrap(hash).getInt();
    }

    public String name() {
        return name;
    }

    public int type() {
        return type;
    }

    /** First four bytes of SHA-256 over name and key: a hint for finding the key, no protection. */
    public int id() {
        return id;
    }

    /** Whether both are the same raw public key, whatever their names and types. */
    boolean hasSameRawKeyAs(VerifierKey other) {
        return Arrays.equals(key, other.key);
    }

    /** POSIX seconds that a cosignature of this key states; empty for a log's own Ed25519 signature, which states none. */
    public OptionalLong time(NoteSignature line) {
        return switch (type) {
            case ED25519_COSIGNATURE -> time(line, Cosignature.ED25519_LENGTH);
            case ML_DSA_44_COSIGNATURE -> time(line, Cosignature.ML_DSA_44_LENGTH);
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong time(NoteSignature line, int length) {
        return Cosignature.parse(line.signature(), length).stream()
                .mapToLong(Cosignature::time)
                .findFirst();
    }

    /** Whether the line is by this key, going by name and id. */
    public boolean isNamedBy(NoteSignature line) {
        return line.name().equals(name) && line.keyId() == id;
    }

    /** What a note says under a key. */
    enum Judgement {
        GOOD,
        WRONG,
        ABSENT
    }

    Judgement judge(SignedNote note) {
        Judgement judgement = Judgement.ABSENT;
        for (NoteSignature line : note.signatures()) {
            if (isNamedBy(line)) {
                judgement = verifies(note, line) ? Judgement.GOOD : Judgement.WRONG;
            }
        }
        return judgement;
    }

    /** Whether the line's signature of the note is good. Wrong lengths and wrong forms are bad signatures. */
    public boolean verifies(SignedNote note, NoteSignature line) {
        byte[] signature = line.signature();
        return switch (type) {
            case ED25519 ->
                RawKeys.verifies(RawKeys.ED25519, key, note.text().getBytes(StandardCharsets.UTF_8), signature);
            case ED25519_COSIGNATURE ->
                Cosignature.parse(signature, Cosignature.ED25519_LENGTH)
                        .map(c -> RawKeys.verifies(
                                RawKeys.ED25519, key, Cosignature.ed25519Message(c.time(), note.text()), c.raw()))
                        .orElse(false);
            case ML_DSA_44_COSIGNATURE ->
                Cosignature.parse(signature, Cosignature.ML_DSA_44_LENGTH)
                        .map(c -> Checkpoint.tryParse(note.text())
                                .filter(checkpoint -> Cosignature.canName(checkpoint.origin()))
                                .map(checkpoint -> RawKeys.verifies(
                                        RawKeys.ML_DSA_44,
                                        key,
                                        Cosignature.subtreeMessage(name, c.time(), checkpoint),
                                        c.raw()))
                                .orElse(false))
                        .orElse(false);
            default -> throw new IllegalStateException("an unknown type was let in");
        };
    }

    @Override
    public String toString() {
        byte[] typed = new byte[key.length + 1];
        typed[0] = (byte) type;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + CanonicalBase64.encode(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }
}

package org.undersigned.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A timestamp and a raw signature, and what is signed with them (c2sp.org/tlog-cosignature, version 1.1). */
final class Cosignature {
    static final int ED25519_LENGTH = 72;
    static final int ML_DSA_44_LENGTH = 2428;

    private static final byte[] SUBTREE_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 255;

    private final long time;
    private final byte[] raw;

    private Cosignature(long time, byte[] raw) {
        this.time = time;
        this.raw = raw;
    }

    static Optional<Cosignature> parse(byte[] bytes, int length) {
        if (bytes.length != length) {
            return Optional.empty();
        }
        long time = ByteBuffer.wrap(bytes).getLong();
        return time < 0
                ? Optional.empty()
                : Optional.of(new Cosignature(time, Arrays.copyOfRange(bytes, Long.BYTES, length)));
    }

    static byte[] encode(long time, byte[] raw) {
        return ByteBuffer.allocate(Long.BYTES + raw.length)
                .putLong(time)
                .put(raw)
                .array();
    }

    /** POSIX seconds. */
    long time() {
        return time;
    }

    byte[] raw() {
        return raw.clone();
    }

    static byte[] ed25519Message(long time, String checkpointText) {
        return ("cosignature/v1\ntime " + time + "\n" + checkpointText).getBytes(StandardCharsets.UTF_8);
    }

    /** The whole tree of a checkpoint, as a subtree from 0 to its size. */
    static byte[] subtreeMessage(String cosigner, long time, Checkpoint checkpoint) {
        byte[] name = shortName(cosigner);
        byte[] origin = shortName(checkpoint.origin());
        return ByteBuffer.allocate(
                        SUBTREE_LABEL.length + 2 + name.length + origin.length + 3 * Long.BYTES + Hash.LENGTH)
                .put(SUBTREE_LABEL)
                .put((byte) name.length)
                .put(name)
                .putLong(time)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root().shared())
                .array();
    }

    /** Whether a subtree message can hold the name of this cosigner or log. */
    static boolean canName(String name) {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        return length > 0 && length <= LONGEST_NAME;
    }

    private static byte[] shortName(String name) {
        if (!canName(name)) {
            throw new IllegalArgumentException("a name that is too long to be cosigned: it may have 1 to 255 bytes");
        }
        return name.getBytes(StandardCharsets.UTF_8);
    }
}

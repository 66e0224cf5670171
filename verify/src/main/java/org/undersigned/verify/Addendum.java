package org.undersigned.verify;

import java.security.SecureRandom;
import java.util.Arrays;
import org.undersigned.tlog.Hash;

/**
 * Removable content of an entry: 32 random bytes, then the content (docs/spec/ledger.md, "Addenda"). The random bytes
 * keep anybody from guessing a removed content by its digest.
 */
public final class Addendum {
    private static final int NONCE = 32;
    private static final int LONGEST = 1 << 20;

    private final byte[] bytes;

    private Addendum(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Addendum around(byte[] content, SecureRandom random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] bytes = Arrays.copyOf(nonce, NONCE + content.length);
        System.arraycopy(content, 0, bytes, NONCE, content.length);
        return parse(bytes);
    }

    public static Addendum parse(byte[] bytes) {
        Fields.require(bytes.length >= NONCE && bytes.length <= LONGEST, "an addendum has 32 bytes to 1 MiB");
        return new Addendum(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public byte[] content() {
        return Arrays.copyOfRange(bytes, NONCE, bytes.length);
    }

    /** As the entry names it. */
    public Hash digest() {
        return Hash.sha256(bytes);
    }
}

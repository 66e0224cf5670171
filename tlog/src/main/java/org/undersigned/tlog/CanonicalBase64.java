package org.undersigned.tlog;

import java.util.Base64;

/** Base64 with padding that has exactly one form for each value (c2sp.org/signed-note, RFC 4648, section 4). */
public final class CanonicalBase64 {
    private CanonicalBase64() {}

    /** Refuses missing padding and stray bits, which {@link Base64#getDecoder()} accepts. */
    public static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not base64", e);
        }
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("base64 that is not canonical");
        }
        return bytes;
    }

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

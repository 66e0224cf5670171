package org.undersigned.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes as the formats write them; everything has exactly one form. */
final class Bytes {
    private Bytes() {}

    static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    /** Refuses missing padding and stray bits, which {@link Base64#getDecoder()} accepts. */
    static byte[] fromBase64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            Fields.require(toBase64(bytes).equals(text), "base64 that is not canonical");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not base64, or not in its one form", e);
        }
    }

    static String toBase64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Refuses what is not UTF-8, which a lenient reader would replace. */
    static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}

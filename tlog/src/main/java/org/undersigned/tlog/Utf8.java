package org.undersigned.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes that have to be UTF-8 (c2sp.org/signed-note, "Format"). */
public final class Utf8 {
    private Utf8() {}

    /** Refuses what is too long before looking at it, and bytes that are not UTF-8, which a lenient reader would replace. */
    public static String decode(byte[] bytes, int longest) {
        if (bytes.length > longest) {
            throw new IllegalArgumentException("more than " + longest + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}

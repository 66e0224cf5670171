package org.undersigned.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One signature line of a note: {@code — name base64(id || signature)} (c2sp.org/signed-note, "Format"). */
public final class NoteSignature {
    private static final String DASH = "— ";
    private static final int LONGEST_LINE = 16_384;
    private static final int ID_LENGTH = 4;

    private final String name;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String name, int keyId, byte[] signature) {
        requireName(name);
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /** Reads one line, without its newline. Refuses base64 that is not canonical, and a name that no key may have. */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (line.length() > LONGEST_LINE || !line.startsWith(DASH) || space < 0) {
            throw new IllegalArgumentException("not a signature line");
        }
        byte[] bytes = CanonicalBase64.decode(line.substring(space + 1));
        if (bytes.length <= ID_LENGTH) {
            throw new IllegalArgumentException("a signature line without a signature");
        }
        return new NoteSignature(
                line.substring(DASH.length(), space),
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length));
    }

    /** A key name is not empty and has no white space and no plus sign. */
    static void requireName(String name) {
        boolean form = !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || Character.isISOControl(c) || isSpace(c) || isSurrogate(c));
        if (!form) {
            throw new IllegalArgumentException("not a key name");
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    // Half a pair has no form in UTF-8.
    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    public String name() {
        return name;
    }

    public int keyId() {
        return keyId;
    }

    boolean isBySameKeyAs(NoteSignature other) {
        return keyId == other.keyId && name.equals(other.name);
    }

    byte[] signature() {
        return signature.clone();
    }

    /** As it stands under the note, without its newline. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(ID_LENGTH + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + CanonicalBase64.encode(bytes);
    }
}

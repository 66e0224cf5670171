package org.undersigned.text.importing.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.text.Notice;

/** Turns a file's bytes into characters, or says why it cannot. Encodings are read where they are stated, never guessed. */
public final class SourceText {
    // Java throws at a name that begins with another sign, instead of calling it unsupported.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_:.-]{1,39}");
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?(" + NAME.pattern() + ")", Pattern.CASE_INSENSITIVE);
    // Possessive: otherwise the matcher goes one call deeper for each comment, until a small stack is full.
    private static final Pattern HTML = Pattern.compile(
            "\\s*(<!--.{0,2000}?-->\\s*)*+<(!doctype html|html|head|body|article|main|section|div|p|h1|h2|ul|ol|table)[\\s>].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int HEAD = 4096;

    private SourceText() {}

    /**
     * What came of it.
     *
     * @param refusal why there is no text
     */
    public record Read(Optional<String> text, Optional<Notice> refusal) {
        static Read of(String text) {
            return new Read(Optional.of(text), Optional.empty());
        }

        static Read refused(Notice.Kind why, Object... about) {
            return new Read(Optional.empty(), Optional.of(Notice.of(why, about)));
        }
    }

    public static boolean isHtml(String text) {
        return HTML.matcher(text.substring(0, Math.min(text.length(), HEAD))).matches();
    }

    public static Read of(byte[] file) {
        return of(file, "");
    }

    /** @param stated the encoding that whoever sent the file named beside it; empty if nobody did */
    public static Read of(byte[] file, String stated) {
        if (startsWith(file, "%PDF-")) {
            return Read.refused(Notice.Kind.PDF);
        }
        if (startsWith(file, "PK\u0003\u0004") || startsWith(file, "\u00d0\u00cf\u0011\u00e0")) {
            return Read.refused(Notice.Kind.PACKED);
        }
        if (startsWith(file, "\u00ff\u00fe") || startsWith(file, "\u00fe\u00ff")) {
            return decoded(file, StandardCharsets.UTF_16);
        }
        for (byte b : file) {
            if (b == 0) {
                return Read.refused(Notice.Kind.NOT_A_TEXT);
            }
        }
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        String name = stated;
        if (name.isEmpty() && isHtml(head) && declared.find()) {
            name = declared.group(1);
        }
        if (name.isEmpty() || startsWith(file, "\u00ef\u00bb\u00bf")) {
            return decoded(file, StandardCharsets.UTF_8);
        }
        if (!NAME.matcher(name).matches() || !Charset.isSupported(name)) {
            return Read.refused(Notice.Kind.UNKNOWN_ENCODING, "encoding", name);
        }
        return decoded(file, Charset.forName(name));
    }

    private static boolean startsWith(byte[] file, String magic) {
        byte[] start = magic.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= start.length
                && ByteBuffer.wrap(file, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    private static Read decoded(byte[] file, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Read.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Read.refused(Notice.Kind.WRONG_ENCODING, "encoding", charset.displayName());
        }
    }
}

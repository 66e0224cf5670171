package org.undersigned.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The one form of a statement's text that is signed: a plain text file (docs/spec/statement-text.md, version 1).
 *
 * <p>{@code parse(render(x))} is {@code x} for every text, and rendering is the identity on accepted bytes.
 */
public final class CanonicalText {
    /** Longest text, in bytes. */
    public static final int LONGEST = 1 << 20;

    private static final Pattern LOOKS_LIKE_A_MARKER = Pattern.compile("\\\\.*|(#|>|-|[0-9]+\\.) .*");

    private CanonicalText() {}

    public static byte[] render(StatementText text) {
        StringBuilder out = new StringBuilder(text.title()).append('\n');
        int number = 1;
        for (Block block : text.blocks()) {
            out.append('\n');
            switch (block) {
                case Block.Heading heading -> line(out, "# ", heading.text());
                case Block.Paragraph paragraph -> line(out, isMarked(paragraph.text()) ? "\\" : "", paragraph.text());
                case Block.Quote quote -> line(out, "> ", quote.text());
                case Block.BulletList list -> list.items().forEach(item -> line(out, "- ", item));
                case Block.DemandList list -> {
                    for (Demand demand : list.demands()) {
                        demand(out, number++, demand);
                    }
                }
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void demand(StringBuilder out, int number, Demand demand) {
        line(out, number + ". ", demand.text());
        char letter = 'a';
        for (String part : demand.parts()) {
            line(out, "   " + letter++ + ") ", part);
        }
        demand.test().ifPresent(test -> line(out, "   [ ] ", test));
        switch (demand.due()) {
            case Due.On on -> line(out, "   [" + on.date() + "]", "");
            case Due.Undated undated -> line(out, "   [-] ", undated.reason());
            case Due.NotStated notStated -> {}
        }
    }

    private static void line(StringBuilder out, String marker, String text) {
        out.append(marker).append(text).append('\n');
    }

    /** Whether a paragraph would be taken for another block, and so is written behind a backslash. */
    static boolean isMarked(String paragraph) {
        return LOOKS_LIKE_A_MARKER.matcher(paragraph).matches();
    }

    /** Takes exactly what {@link #render} gives; says where anything else differs. */
    public static Parsed parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return refused(1, 1, "The text is longer than 1 MiB.");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused(1, 1, "The text is not UTF-8.");
        }
        return new CanonicalReader(text).read(bytes);
    }

    static Parsed.Refused refused(int line, int column, String sentence) {
        return new Parsed.Refused(new TextProblem(line, column, sentence));
    }

    /** SHA-256 of the bytes as 64 lower-case hexadecimal digits: what {@code sha256sum} prints. */
    public static String sha256(byte[] canonical) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static boolean rendersTo(StatementText text, byte[] bytes) {
        return Arrays.equals(render(text), bytes);
    }
}

package org.undersigned.app.commenting;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a stranger typed, made fit for a page: NFC, newlines kept, without characters that show nothing or that reorder
 * what is read. Letters, signs and emoji of any script stay.
 *
 * @param isDeceptive whether something was taken out that people do not type: controls, directional overrides
 */
public record PlainText(String text, boolean isDeceptive) {
    // More marks on one letter than any script has paint over the lines above.
    private static final Pattern PILED = Pattern.compile("(\\p{M}{6})\\p{M}+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final Pattern JOINERS = Pattern.compile("([\u200C\u200D])[\u200C\u200D]+");

    /** Several lines. */
    public static PlainText lines(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n");
        boolean deceptive = false;
        for (int at = 0; at < composed.length(); ) {
            int c = composed.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85) {
                out.append('\n');
            } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
                out.append(' ');
            } else if (shows(c)) {
                out.appendCodePoint(c);
            } else {
                deceptive |= !isHarmless(c);
            }
        }
        String text = PILED.matcher(out).replaceAll("$1");
        text = JOINERS.matcher(text).replaceAll("$1");
        text = EMPTY_LINES.matcher(text.replaceAll("(?m)[ ]+$", "")).replaceAll("\n\n");
        return new PlainText(text.strip(), deceptive);
    }

    /** The same on one line. */
    public static PlainText line(String typed) {
        PlainText lines = lines(typed);
        return new PlainText(lines.text().replaceAll("\\s+", " "), lines.isDeceptive());
    }

    /** Length as people count it. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Of those that format, joiners are letters' and emoji's own.
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }

    // Programs leave these behind, and nobody is misled without them.
    private static boolean isHarmless(int c) {
        return switch (c) {
            case 0x00AD, 0x200B, 0x200E, 0x200F, 0x061C, 0x2060, 0xFEFF -> true;
            default -> false;
        };
    }
}

package org.undersigned.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Makes a typed or pasted text fit to be signed, and says what it may not silently change. */
public final class PastedText {
    private PastedText() {}

    /**
     * A cleaned text.
     *
     * @param text NFC; lines end in LF; spaces are plain, single, and not at the ends of lines
     * @param problems what stays in the text and would be refused: a person has to look at it
     */
    public record Cleaned(String text, List<Unfit> problems) {
        public Cleaned {
            problems = List.copyOf(problems);
        }

        /** The text on one line. */
        public String line() {
            return text.replaceAll("\\s+", " ").strip();
        }
    }

    /**
     * A character that a signed text may not hold.
     *
     * @param line from 1
     * @param column in characters, from 1
     */
    public record Unfit(int line, int column, Notice notice) {
        /** For the person who brought it, in English. */
        public String sentence() {
            return notice.sentence();
        }
    }

    /** Drops what is harmless and shows nothing (soft hyphens, zero-width spaces), and reports what could deceive. */
    public static Cleaned clean(String pasted) {
        String plain = plainCharacters(Normalizer.normalize(pasted, Normalizer.Form.NFC));
        String text = plain.replaceAll(" {2,}", " ").replaceAll("(?m)^ | $", "").strip();
        return new Cleaned(Normalizer.normalize(text, Normalizer.Form.NFC), problems(text));
    }

    private static String plainCharacters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (c == '\n' || c == 0x2028 || c == 0x2029 || (c == '\r' && !isBefore(text, at, '\n'))) {
                out.append('\n');
            } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
                out.append(' ');
            } else if (c != '\r' && !isDroppable(text, at)) {
                out.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isBefore(String text, int at, char next) {
        return at + 1 < text.length() && text.charAt(at + 1) == next;
    }

    // Invisible, and without it the text reads the same. Overrides and isolates are not: they reorder what is read.
    private static boolean isDroppable(String text, int at) {
        int c = text.codePointAt(at);
        return switch (c) {
            case 0x00AD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x061C, 0xFE0E, 0xFE0F -> true;
            case 0x200C, 0x200D -> !Characters.joins(text, at);
            default -> false;
        };
    }

    private static List<Unfit> problems(String text) {
        List<Unfit> problems = new ArrayList<>();
        int number = 1;
        for (String line : text.split("\n", -1)) {
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                Notice.Kind why = Characters.refusal(line, at);
                if (why != null) {
                    String code = "U+%04X".formatted(line.codePointAt(at));
                    problems.add(new Unfit(
                            number,
                            line.codePointCount(0, at) + 1,
                            Notice.of(why, "code", code, "before", before(line, at))));
                }
            }
            number++;
        }
        return problems;
    }

    static String before(String line, int at) {
        return line.substring(Math.max(0, at - 20), at);
    }
}

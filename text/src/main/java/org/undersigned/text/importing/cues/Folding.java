package org.undersigned.text.importing.cues;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts alike that differ in case, apostrophes or width: none of that matters for a cue. */
public final class Folding {
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`´՚]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String BEHIND = " :.,!*_։․՝՛؛،…";
    private static final int LONGEST_LINE = 200;

    private Folding() {}

    public static String folded(String text) {
        String nfkc = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        // Turkish has two kinds of i, and people type the one for the other.
        String lower = nfkc.toLowerCase(Locale.ROOT).replace("i\u0307", "i").replace('ı', 'i');
        return SPACES.matcher(APOSTROPHES.matcher(lower).replaceAll("'"))
                .replaceAll(" ")
                .strip();
    }

    /** Without signs around it; nothing for a long line, which is no cue and may be made to be dear. */
    static String bare(String line) {
        if (line.length() > LONGEST_LINE) {
            return "";
        }
        String folded = folded(line);
        int from = 0;
        while (from < folded.length() && !begins(folded.codePointAt(from))) {
            from += Character.charCount(folded.codePointAt(from));
        }
        int to = folded.length();
        while (to > from && BEHIND.indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        return folded.substring(from, to);
    }

    private static boolean begins(int c) {
        return Character.isLetterOrDigit(c) || c == '©';
    }
}

package org.undersigned.text.importing.cues;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts alike that differ in case, apostrophes or width: none of that matters for a cue. */
public final class Folding {
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`´՚]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}\\p{N}©]+");
    private static final Pattern BEHIND = Pattern.compile("[\\s:.,!*_։․՝՛؛،…]+$");
    private static final int LONGEST_LINE = 200;

    private Folding() {}

    public static String folded(String text) {
        String nfkc = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SPACES.matcher(APOSTROPHES.matcher(nfkc.toLowerCase(Locale.ROOT)).replaceAll("'"))
                .replaceAll(" ")
                .strip();
    }

    /** Without signs around it; nothing for a long line, which is no cue and may be made to be dear. */
    static String bare(String line) {
        if (line.length() > LONGEST_LINE) {
            return "";
        }
        return BEHIND.matcher(BEFORE.matcher(folded(line)).replaceFirst("")).replaceFirst("");
    }
}

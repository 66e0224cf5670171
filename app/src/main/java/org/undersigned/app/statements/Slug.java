package org.undersigned.app.statements;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable part of a statement's address: lower-case letters of any script, digits, single hyphens. */
public record Slug(String value) {
    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*");

    public Slug {
        if (value.length() > LONGEST + 12 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    /** Made from a title or a name: the whole words that fit. */
    public static Slug fromTitle(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’ʼ]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        if (folded.length() > LONGEST) {
            int cut = folded.lastIndexOf('-', LONGEST);
            folded = folded.substring(0, cut > 0 ? cut : LONGEST);
        }
        return new Slug(FORM.matcher(folded).matches() ? folded : "statement");
    }

    Slug withNumber(int number) {
        return new Slug(value + "-" + number);
    }

    public static boolean isOne(String typed) {
        return typed.length() <= LONGEST + 12 && FORM.matcher(typed).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.undersigned.app.searching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Evens out how words are written, in texts and in questions alike, so that what PostgreSQL compares does not hang on its
 * locale or extensions.
 */
final class Wording {
    /** What belongs to a word; an Armenian question mark stands within it. */
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\u00AD\\u0640\\u055A-\\u055F\\u200C\\u200D]+");

    // Written within words, and no part of them: soft hyphen, Arabic stretching, Armenian accents, joiners.
    private static final Pattern WITHIN = Pattern.compile("[\\u00AD\\u0640\\u055A-\\u055F\\u200C\\u200D]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    // But not those of Cyrillic, where й and ї are letters of their own.
    private static final Pattern ACCENTS = Pattern.compile("(?<![\\u0400-\\u052F])\\p{Mn}+|\\u0301");

    // Snowball stems these cases of Armenian nouns in “-ություն” otherwise than all others, their plain form among
    // them.
    private static final Pattern ARMENIAN_NOUN = Pattern.compile("(?<=\\p{L}\\p{L})ությ(?:ուն|ան|անը|անն|ամբ)(?= |$)");
    private static final String ARMENIAN_NOUN_STEMMED = "ությունը";

    private Wording() {}

    /** Words in small letters with one space between them. */
    static String plain(String text) {
        String whole = WITHIN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = BETWEEN.matcher(whole).replaceAll(" ").strip();
        return ARMENIAN_NOUN.matcher(words).replaceAll(ARMENIAN_NOUN_STEMMED);
    }

    /** The same as whoever leaves accents away would write it. */
    static String folded(String text) {
        return letters(plain(text));
    }

    /** One letter for those that are often written for each other; everything else stays. */
    static String letters(String plain) {
        String bare = Normalizer.normalize(
                ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                        .replaceAll(""),
                Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            switch (letter) {
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ', 'ð' -> folded.append('d');
                case 'ı' -> folded.append('i');
                case 'ё' -> folded.append('е');
                // The ligature and its two letters, as either spelling has them.
                case 'և' -> folded.append("եւ");
                case 'ى', 'ی' -> folded.append('ي');
                case 'ة' -> folded.append('ه');
                case 'ک' -> folded.append('ك');
                default -> folded.append(letter);
            }
        }
        return folded.toString();
    }
}

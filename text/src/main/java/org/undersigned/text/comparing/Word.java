package org.undersigned.text.comparing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word, number or mark of punctuation that carries meaning. Quotation marks, dashes, spaces and other typography are
 * no words: a copy may set them as it likes.
 *
 * @param folded what is compared
 * @param shown what the text has
 * @param block position of the block that holds it
 */
record Word(String folded, String shown, int block) {
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])-(?=\\p{N})|[\\p{L}\\p{M}\\p{N}]+(?:['.,/:][\\p{L}\\p{M}\\p{N}]+){0,20}|[.,;:!?%&§€$£+<>=։՝՞՜؟،؛。、]");

    static void addAll(List<Word> words, String text, boolean caseMatters, int block) {
        Matcher found = WORD.matcher(plain(text));
        while (found.find()) {
            String shown = found.group();
            words.add(new Word(caseMatters ? shown : shown.toLowerCase(Locale.ROOT), shown, block));
        }
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        addAll(words, text, false, 0);
        return words;
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[‘’ʼ`´]", "'")
                .replaceAll(
                        "[\\x{00AD}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{2066}-\\x{2069}\\x{FEFF}]", "")
                .replaceAll("[‐‑‒–—−]", "-");
    }

    boolean isWord() {
        return Character.isLetterOrDigit(folded.codePointAt(0));
    }

    static String shown(List<Word> words) {
        StringBuilder out = new StringBuilder();
        for (Word word : words) {
            boolean glued = out.isEmpty() || ".,;:!?%։՝՞՜؟،؛。、".contains(word.shown());
            out.append(glued ? "" : " ").append(word.shown());
        }
        return out.toString();
    }
}

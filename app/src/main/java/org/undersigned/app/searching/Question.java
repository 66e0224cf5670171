package org.undersigned.app.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody looks for, as PostgreSQL's {@code websearch_to_tsquery} takes it: words, "words that stand together", or,
 * and a minus before what is to be left out.
 *
 * @param plain with words in small letters
 * @param folded the same without accents
 * @param words all that are looked for, for marking them
 */
record Question(String plain, String folded, List<String> words) {
    static final int LONGEST = 200;

    static final Question NOTHING = new Question("", "", List.of());

    private static final Pattern PART = Pattern.compile("(?<!\\S)-(?=[\\p{L}\\p{N}\"])|\"|" + Wording.WORD.pattern());
    private static final Pattern QUOTES = Pattern.compile("[“”„«»‟＂]");
    private static final Pattern DASHES = Pattern.compile("[−–—]");

    Question {
        words = List.copyOf(words);
    }

    /** Whatever is typed; what holds no word asks for nothing. */
    static Question of(String typed) {
        String even = DASHES.matcher(QUOTES.matcher(typed).replaceAll("\"")).replaceAll("-");
        StringBuilder plain = new StringBuilder();
        List<String> words = new ArrayList<>();
        boolean within = false;
        boolean leftOut = false;
        Matcher parts = PART.matcher(even);
        while (parts.find()) {
            String part = parts.group();
            if (part.equals("-")) {
                // It has to stand right before what it leaves out.
                plain.append(" -");
                leftOut = !within;
                continue;
            }
            if (part.equals("\"")) {
                within = !within;
                plain.append(within ? "\"" : "\" ");
            } else {
                String word = Wording.plain(part);
                if (!leftOut && !word.isEmpty() && (within || !word.equals("or"))) {
                    words.add(word);
                }
                plain.append(word).append(' ');
            }
            leftOut &= within;
        }
        String asked = plain.toString().strip();
        return words.isEmpty() ? NOTHING : new Question(asked, Wording.letters(asked), words);
    }

    boolean isNothing() {
        return words.isEmpty();
    }

    /** Any of the words, in both ways of writing them. */
    String any() {
        List<String> all = new ArrayList<>(words);
        words.forEach(word -> all.add(Wording.letters(word)));
        return String.join(
                " or ",
                all.stream().filter(word -> !word.equals("or")).distinct().toList());
    }
}

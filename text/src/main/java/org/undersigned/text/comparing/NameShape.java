package org.undersigned.text.comparing;

import java.util.List;
import org.undersigned.text.words.Word;

/** What lines and parts of lines look like to somebody who reads down a list of names. */
final class NameShape {
    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 18;
    private static final int SHORTEST_SENTENCE = 9;
    private static final int MOST_WORDS_OF_A_DATE = 8;
    private static final int YEAR = 4;
    private static final String SENTENCE_ENDS = ".!?։؟…";

    private NameShape() {}

    static boolean isName(String text, List<Word> words) {
        long count = words.stream().filter(Word::isWord).count();
        return hasLetters(words)
                && text.length() <= LONGEST
                && count <= MOST_WORDS
                && !(endsSentence(text) && count >= SHORTEST_SENTENCE)
                && !isDate(words)
                && !isAddress(text)
                && !isLowerCase(words);
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean hasLetters(List<Word> words) {
        return words.stream()
                .anyMatch(word ->
                        word.isWord() && Character.isLetter(word.folded().codePointAt(0)));
    }

    /** A day with its year, or nothing but numbers: "Lindmark, 3 May 2024". */
    static boolean isDate(List<Word> words) {
        List<Word> plain = words.stream().filter(Word::isWord).toList();
        boolean year =
                plain.stream().anyMatch(word -> word.isNumber() && word.folded().length() == YEAR);
        boolean day =
                plain.stream().anyMatch(word -> word.isNumber() && word.folded().length() <= 2);
        boolean whole = plain.stream().anyMatch(word -> word.folded().matches("\\d{1,4}[./:]\\d{1,2}([./:]\\d{1,4})?"));
        return plain.size() <= MOST_WORDS_OF_A_DATE && ((year && day) || whole);
    }

    static boolean isAddress(String text) {
        return text.matches("(?:https?://|www\\.)\\S+|\\S+@\\S+");
    }

    /** In a script that has capitals, and without any: the middle of a sentence. */
    static boolean isLowerCase(List<Word> words) {
        boolean lower =
                words.stream().anyMatch(word -> word.exact().codePoints().anyMatch(Character::isLowerCase));
        return lower
                && words.stream().noneMatch(word -> word.exact().codePoints().anyMatch(Character::isUpperCase));
    }
}

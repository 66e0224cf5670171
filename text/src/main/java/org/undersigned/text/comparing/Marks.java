package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.text.words.Fingerprints;
import org.undersigned.text.words.Word;
import org.undersigned.text.words.Words;

/**
 * What stays when a text is translated: the names of those who signed, addresses on the web, numbers in their order, how
 * many demands there are. Enough to say that a copy seems to be a translation, never to say that it is a good one.
 */
final class Marks {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"“”«»)]{4,300}|\\bwww\\.[^\\s<>\"“”«»)]{4,300}");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[,;،؛|•·\\t]\\s*");
    private static final int NUMBERS = 3;
    private static final int LONGEST_LINE = 20_000;
    private static final int MOST = 20_000;
    private static final long NAME = 1;
    private static final long LINK = 2;
    private static final long NUMBER = 3;
    private static final int FEWEST_NAMES = 2;
    private static final int FEWEST_NUMBERS = 4;
    private static final int FEWEST_WORDS = 30;
    private static final double MOST_NUMBERS = 0.8;
    private static final double SAME_LANGUAGE = 0.3;
    private static final int SHORTEST_WORD = 3;
    private static final double TIMES_AS_LONG = 3;

    private Marks() {}

    static List<Long> of(Original original) {
        Set<Long> marks = new LinkedHashSet<>();
        original.signatories().forEach(name -> addName(marks, name));
        original.pieces().forEach(piece -> addAddresses(marks, piece.text()));
        addNumbers(marks, numbers(original.words()));
        return List.copyOf(marks);
    }

    static List<Long> of(Copy copy) {
        Set<Long> marks = new LinkedHashSet<>();
        for (int block = 0; block < copy.blocks() && marks.size() < MOST; block++) {
            String text = copy.text(block);
            if (text.length() <= LONGEST_LINE) {
                addName(marks, text);
                for (String part : BETWEEN_NAMES.split(text)) {
                    addName(marks, part);
                }
                addAddresses(marks, text);
            }
        }
        addNumbers(marks, numbers(copy.words()));
        return marks.stream().limit(MOST).toList();
    }

    private static void addName(Set<Long> marks, String name) {
        List<String> words = Around.folded(Words.of(name));
        if (!words.isEmpty()) {
            marks.add(number(NAME, words));
        }
    }

    private static void addAddresses(Set<Long> marks, String text) {
        addresses(text).forEach(address -> marks.add(number(LINK, List.of(address))));
    }

    private static Set<String> addresses(String text) {
        Set<String> addresses = new HashSet<>();
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            addresses.add(found.group().toLowerCase(Locale.ROOT).replaceAll("^https?://|[.,;/]+$", ""));
        }
        return addresses;
    }

    private static void addNumbers(Set<Long> marks, List<String> numbers) {
        for (int i = 0; i + NUMBERS <= numbers.size(); i++) {
            marks.add(number(NUMBER, numbers.subList(i, i + NUMBERS)));
        }
    }

    private static List<String> numbers(List<Word> words) {
        return words.stream()
                .filter(word -> word.isNumber() && !word.isMarker())
                .map(Word::folded)
                .toList();
    }

    private static long number(long kind, List<String> words) {
        long number = kind;
        for (String word : words) {
            number = Fingerprints.mixed(number, word);
        }
        return number;
    }

    /** Whether a copy that shares no sentence with the original says the same in another language, as far as it shows. */
    static boolean seemToBeOneText(Original original, Copy copy) {
        long copied = copy.words().stream().filter(Word::isWord).count();
        long signed = original.words().stream().filter(Word::isWord).count();
        boolean longEnough = copied >= FEWEST_WORDS && copied * TIMES_AS_LONG >= signed;
        return longEnough
                && !isSameLanguage(original, copy)
                && (namesAgree(original, copy) || numbersAgree(original, copy));
    }

    private static boolean isSameLanguage(Original original, Copy copy) {
        Set<String> copied = distinctWords(copy.words());
        Set<String> signed = distinctWords(original.words());
        long shared = signed.stream().filter(copied::contains).count();
        return shared > SAME_LANGUAGE * signed.size();
    }

    private static Set<String> distinctWords(List<Word> words) {
        Set<String> distinct = new HashSet<>();
        for (Word word : words) {
            if (word.isWord() && !word.isNumber() && word.folded().length() >= SHORTEST_WORD) {
                distinct.add(word.folded());
            }
        }
        return distinct;
    }

    private static boolean namesAgree(Original original, Copy copy) {
        int all = original.signatories().size();
        long found = NameSearch.everywhere(original, copy).found().size();
        return found >= FEWEST_NAMES && found * 2 >= all;
    }

    private static boolean numbersAgree(Original original, Copy copy) {
        List<String> signed = new ArrayList<>();
        numbers(original.words()).stream()
                .filter(number -> number.length() > 1)
                .distinct()
                .forEach(signed::add);
        Set<String> copied = new HashSet<>(numbers(copy.words()));
        long shared = signed.stream().filter(copied::contains).count();
        Set<String> links = new HashSet<>();
        original.pieces().forEach(piece -> links.addAll(addresses(piece.text())));
        boolean link = !links.isEmpty() && addresses(copy.text()).containsAll(links);
        return shared >= MOST_NUMBERS * signed.size() && (signed.size() >= FEWEST_NUMBERS || (link && shared > 0));
    }
}

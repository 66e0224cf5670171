package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.undersigned.text.words.Word;
import org.undersigned.text.words.Words;

/**
 * Looks for each signed name in a copy outside its text: the known names are set against the copy's words, whatever form
 * the list has there. The longest names first, and no word counts for two of them, so that a name that is the beginning
 * of another is not taken for found.
 */
final class NameSearch {
    static final int NOBODY = -1;

    private final List<String> names;
    private final Copy copy;
    private final int[] claims;
    private final List<Integer> places = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Set<Integer> found = new HashSet<>();

    private NameSearch(Original original, Copy copy) {
        this.names = original.signatories();
        this.copy = copy;
        this.claims = new int[copy.words().size()];
        Arrays.fill(claims, NOBODY);
    }

    /** @param from place of the text's first word in the copy, {@code to} of its last */
    static NameSearch around(Original original, Copy copy, int from, int to) {
        return new NameSearch(original, copy).search(from, to);
    }

    static NameSearch everywhere(Original original, Copy copy) {
        return new NameSearch(original, copy).search(-1, -1);
    }

    private NameSearch search(int from, int to) {
        for (int i = 0; i < claims.length; i++) {
            Word word = copy.words().get(i);
            if (word.isWord() && (i < from || i > to)) {
                byWord.computeIfAbsent(word.folded(), key -> new ArrayList<>()).add(places.size());
                places.add(i);
            }
        }
        List<List<String>> words = names.stream().map(NameSearch::words).toList();
        IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingInt(name -> -words.get(name).size()))
                .forEach(name -> claim(name, words.get(name)));
        return this;
    }

    static List<String> words(String name) {
        return Words.of(name).stream().filter(Word::isWord).map(Word::folded).toList();
    }

    private void claim(int name, List<String> words) {
        if (words.isEmpty()) {
            found.add(name);
            return;
        }
        int rarest = 0;
        for (int i = 1; i < words.size(); i++) {
            if (occurrences(words.get(i)).size()
                    < occurrences(words.get(rarest)).size()) {
                rarest = i;
            }
        }
        for (int occurrence : occurrences(words.get(rarest))) {
            int start = occurrence - rarest;
            if (standsAt(start, words)) {
                found.add(name);
                for (int i = start; i < start + words.size(); i++) {
                    claims[places.get(i)] = name;
                }
            }
        }
    }

    private List<Integer> occurrences(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    private boolean standsAt(int start, List<String> words) {
        if (start < 0 || start + words.size() > places.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            int place = places.get(start + i);
            Word word = copy.words().get(place);
            boolean next = i == 0
                    || word.block()
                                    - copy.words()
                                            .get(places.get(start + i - 1))
                                            .block()
                            <= 1;
            if (!next || claims[place] != NOBODY || !word.folded().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Which name a word of the copy belongs to, by its position, or {@link #NOBODY}. */
    int claim(int word) {
        return claims[word];
    }

    /** Positions of the names that stand somewhere. */
    Set<Integer> found() {
        return found;
    }
}

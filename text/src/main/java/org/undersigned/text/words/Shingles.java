package org.undersigned.text.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of a few words and where they stand: tells quickly where two texts may agree. A run is kept as a number, so two
 * different runs can look alike: whoever relies on a place compares the words.
 */
public final class Shingles {
    public static final int LENGTH = 5;
    private static final int SEVERAL = -1;

    private final Map<Long, Integer> places = new HashMap<>();

    private Shingles() {}

    public static Shingles of(List<Word> words) {
        Shingles shingles = new Shingles();
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            shingles.places.merge(number(words, i), i, (first, again) -> SEVERAL);
        }
        return shingles;
    }

    private static long number(List<Word> words, int from) {
        long number = 0;
        for (int i = from; i < from + LENGTH; i++) {
            number = Fingerprints.mixed(number, words.get(i).folded());
        }
        return number;
    }

    /** Places of runs that stand once in both texts: here, and there. */
    public Map<Integer, Integer> commonPlaces(Shingles other) {
        Map<Integer, Integer> common = new HashMap<>();
        places.forEach((run, here) -> {
            int there = other.places.getOrDefault(run, SEVERAL);
            if (here != SEVERAL && there != SEVERAL) {
                common.put(here, there);
            }
        });
        return common;
    }
}

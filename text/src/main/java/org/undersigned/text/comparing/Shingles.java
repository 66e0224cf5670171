package org.undersigned.text.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of a few words and where they stand: tells quickly how much two texts share, and where they may agree. A run is
 * kept as a number, so two different runs can look alike: whoever relies on a place compares the words.
 */
final class Shingles {
    static final int LENGTH = 5;
    private static final int SEVERAL = -1;
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private final Map<Long, Integer> places = new HashMap<>();

    private Shingles() {}

    static Shingles of(List<Word> words) {
        Shingles shingles = new Shingles();
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            shingles.places.merge(number(words, i), i, (first, again) -> SEVERAL);
        }
        return shingles;
    }

    private static long number(List<Word> words, int from) {
        long number = 0;
        for (int i = from; i < from + LENGTH; i++) {
            number =
                    Long.rotateLeft(number * FACTOR, 23) ^ words.get(i).folded().hashCode();
        }
        return number;
    }

    /** Share of these runs that the other text has too, 0 to 1. */
    double shareIn(Shingles other) {
        if (places.isEmpty()) {
            return 0;
        }
        long shared = places.keySet().stream().filter(other.places::containsKey).count();
        return (double) shared / places.size();
    }

    /** Places of runs that stand once in both texts: here, and there. */
    Map<Integer, Integer> commonPlaces(Shingles other) {
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

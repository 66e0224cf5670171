package org.undersigned.text.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of a few words and where they stand: tells quickly how much two texts share, and where they agree. */
final class Shingles {
    static final int LENGTH = 5;
    private static final int SEVERAL = -1;

    private final Map<List<String>, Integer> places = new HashMap<>();

    private Shingles() {}

    static Shingles of(List<Word> words) {
        Shingles shingles = new Shingles();
        List<String> folded = words.stream().map(Word::folded).toList();
        for (int i = 0; i + LENGTH <= folded.size(); i++) {
            List<String> run = List.copyOf(folded.subList(i, i + LENGTH));
            shingles.places.merge(run, i, (first, again) -> SEVERAL);
        }
        return shingles;
    }

    /** Share of these runs that the other text has too, 0 to 1. */
    double shareIn(Shingles other) {
        if (places.isEmpty()) {
            return 0;
        }
        long shared = places.keySet().stream().filter(other.places::containsKey).count();
        return (double) shared / places.size();
    }

    /** Places of runs that stand exactly once in both texts: here, and there. */
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

package org.undersigned.text.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers by which a text is found among thousands: runs of words, of which a few are chosen by winnowing (Schleimer,
 * Wilkerson, Aiken: "Winnowing", 2003). Two texts that share a run of twelve words share one of these numbers, wherever
 * it stands. The numbers are kept in the database, so how they come about never changes without filling it anew.
 */
public final class Fingerprints {
    static final int RUN = 5;
    private static final int WINDOW = 8;
    /** A longer copy is looked for by some of its runs only, like the texts that it is looked for in. */
    private static final int LONG = 4000;

    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private Fingerprints() {}

    public static List<Long> some(List<Word> words) {
        long[] runs = runs(words);
        Set<Long> chosen = new LinkedHashSet<>();
        int windows = runs.length == 0 ? 0 : Math.max(1, runs.length - WINDOW + 1);
        for (int from = 0; from < windows; from++) {
            chosen.add(least(runs, from, Math.min(from + WINDOW, runs.length)));
        }
        return List.copyOf(chosen);
    }

    /** Of a copy: every run where it is short, so that one sentence of it is enough. */
    public static List<Long> most(List<Word> words) {
        if (words.size() > LONG) {
            return some(words);
        }
        Set<Long> all = new LinkedHashSet<>();
        for (long run : runs(words)) {
            all.add(run);
        }
        return List.copyOf(all);
    }

    private static long least(long[] runs, int from, int to) {
        long least = runs[from];
        for (int i = from + 1; i < to; i++) {
            least = Math.min(least, runs[i]);
        }
        return least;
    }

    private static long[] runs(List<Word> words) {
        List<Word> plain = new ArrayList<>();
        for (Word word : words) {
            if (word.isWord() && !word.isMarker()) {
                plain.add(word);
            }
        }
        long[] runs = new long[Math.max(0, plain.size() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long number = 0;
            for (Word word : plain.subList(i, i + RUN)) {
                number = mixed(number, word.folded());
            }
            runs[i] = number;
        }
        return runs;
    }

    public static long mixed(long number, String word) {
        long mixed = (Long.rotateLeft(number, 23) ^ word.hashCode()) * FACTOR;
        return mixed ^ (mixed >>> 32);
    }
}

package org.undersigned.text.words;

import java.util.Arrays;
import java.util.List;

/**
 * The longest common series of two short texts, by the plain table: its time and memory are known beforehand, whatever
 * the texts hold, which the faster ways do not promise.
 */
public final class CommonWords {
    /** Words on either side: nine million squares, a byte each. */
    public static final int MOST = 3000;

    private static final byte BOTH = 1;
    private static final byte OURS = 2;

    private CommonWords() {}

    /** For each word of the first, its place in the second, or -1. */
    public static int[] of(List<Word> first, List<Word> second) {
        int columns = second.size() + 1;
        byte[] ways = new byte[(first.size() + 1) * columns];
        int[] below = new int[columns];
        // From the end, so that of equal ways the one that agrees earliest is taken.
        for (int i = first.size() - 1; i >= 0; i--) {
            int[] row = new int[columns];
            Word word = first.get(i);
            // A comma agrees with any comma: words count for more.
            int weight = word.isWord() ? 4 : 1;
            for (int j = second.size() - 1; j >= 0; j--) {
                int both = word.sameAs(second.get(j)) ? below[j + 1] + weight : -1;
                int best = Math.max(both, Math.max(below[j], row[j + 1]));
                row[j] = best;
                ways[i * columns + j] = best == both ? BOTH : best == below[j] ? OURS : 0;
            }
            below = row;
        }
        return walked(first.size(), second.size(), ways);
    }

    private static int[] walked(int first, int second, byte[] ways) {
        int[] places = new int[first];
        Arrays.fill(places, -1);
        int i = 0;
        int j = 0;
        while (i < first && j < second) {
            switch (ways[i * (second + 1) + j]) {
                case BOTH -> places[i++] = j++;
                case OURS -> i++;
                default -> j++;
            }
        }
        return places;
    }
}

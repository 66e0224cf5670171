package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.undersigned.text.words.CommonWords;
import org.undersigned.text.words.Shingles;
import org.undersigned.text.words.Word;

/**
 * Which words of a copy are which of the original. Runs of words that stand once in both are set against each other
 * first and grow as far as they agree; the gaps between them are compared word by word. So the work stays small for the
 * longest texts and for copies made to be dear.
 */
final class Alignment {
    private static final int NOWHERE = -1;

    private static final int SHORTEST_RUN = 3;

    private final List<Word> original;
    private final List<Word> copy;
    private final int[] inCopy;

    private Alignment(List<Word> original, List<Word> copy) {
        this.original = original;
        this.copy = copy;
        this.inCopy = new int[original.size()];
        Arrays.fill(inCopy, NOWHERE);
    }

    /** For each word of the original, its place in the copy, or -1. Places grow. */
    static int[] of(Original original, Copy copy) {
        Alignment alignment = new Alignment(original.words(), copy.words());
        alignment.anchor(original.shingles().commonPlaces(copy.shingles()));
        alignment.growBackwards();
        alignment.growForwards();
        alignment.fillGaps();
        return alignment.inCopy;
    }

    // The longest series of common runs that is in order in both texts.
    private void anchor(Map<Integer, Integer> common) {
        List<Map.Entry<Integer, Integer>> pairs = new ArrayList<>(new TreeMap<>(common).entrySet());
        pairs.removeIf(pair -> !sameRun(pair.getKey(), pair.getValue()));
        int[] before = new int[pairs.size()];
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs.get(ends.get(middle)).getValue() < pairs.get(i).getValue()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? NOWHERE : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        for (int i = ends.isEmpty() ? NOWHERE : ends.getLast(); i != NOWHERE; i = before[i]) {
            for (int k = 0; k < Shingles.LENGTH; k++) {
                inCopy[pairs.get(i).getKey() + k] = pairs.get(i).getValue() + k;
            }
        }
        keepInOrder();
    }

    private boolean sameRun(int here, int there) {
        for (int i = 0; i < Shingles.LENGTH; i++) {
            if (!original.get(here + i).sameAs(copy.get(there + i))) {
                return false;
            }
        }
        return true;
    }

    // Runs overlap: where two of them disagree about a word, the earlier place holds.
    private void keepInOrder() {
        int last = NOWHERE;
        for (int i = 0; i < inCopy.length; i++) {
            if (inCopy[i] != NOWHERE && inCopy[i] <= last) {
                inCopy[i] = NOWHERE;
            }
            last = Math.max(last, inCopy[i]);
        }
    }

    // Of two places that have the same words, such as a teaser above the text, the one that joins a run is meant.
    private void growBackwards() {
        int[] before = new int[inCopy.length];
        int last = NOWHERE;
        for (int i = 0; i < inCopy.length; i++) {
            before[i] = last;
            last = Math.max(last, inCopy[i]);
        }
        for (int i = inCopy.length - 1; i > 0; i--) {
            int place = inCopy[i] - 1;
            if (inCopy[i] > 0 && inCopy[i - 1] == NOWHERE && place > before[i - 1] && same(i - 1, place)) {
                inCopy[i - 1] = place;
            }
        }
    }

    private void growForwards() {
        int[] after = new int[inCopy.length];
        int next = copy.size();
        for (int i = inCopy.length - 1; i >= 0; i--) {
            after[i] = next;
            next = inCopy[i] == NOWHERE ? next : inCopy[i];
        }
        for (int i = 0; i + 1 < inCopy.length; i++) {
            int place = inCopy[i] + 1;
            if (inCopy[i] != NOWHERE && inCopy[i + 1] == NOWHERE && place < after[i + 1] && same(i + 1, place)) {
                inCopy[i + 1] = place;
            }
        }
    }

    private boolean same(int here, int there) {
        return original.get(here).sameAs(copy.get(there));
    }

    private void fillGaps() {
        int first = next(0);
        if (first == inCopy.length) {
            compareFreely(0, inCopy.length, 0, copy.size(), NOWHERE);
            return;
        }
        int place = inCopy[first];
        int most = CommonWords.MOST;
        compareFreely(Math.max(0, first - most), first, Math.max(0, place - most), place, place);
        int last = first;
        for (int i = next(first + 1); i < inCopy.length; i = next(i + 1)) {
            compare(last + 1, i, inCopy[last] + 1, inCopy[i]);
            last = i;
        }
        int copyEnd = Math.min(copy.size(), inCopy[last] + 1 + most);
        compareFreely(last + 1, Math.min(inCopy.length, last + 1 + most), inCopy[last] + 1, copyEnd, inCopy[last]);
    }

    private int next(int from) {
        int i = from;
        while (i < inCopy.length && inCopy[i] == NOWHERE) {
            i++;
        }
        return i;
    }

    // Before the first and behind the last common run other text may stand: single words in it are chance, unless they
    // share a line with that run.
    private void compareFreely(int from, int to, int copyFrom, int copyTo, int anchor) {
        compare(from, to, copyFrom, copyTo);
        for (int i = from; i < to; ) {
            int end = i;
            while (end < to && inCopy[end] != NOWHERE && (end == i || inCopy[end] == inCopy[end - 1] + 1)) {
                end++;
            }
            boolean joinsRun = (i > 0 && inCopy[i - 1] != NOWHERE) || (end < inCopy.length && inCopy[end] != NOWHERE);
            if (end > i && end - i < SHORTEST_RUN && !joinsRun && !sharesLine(inCopy[i], anchor)) {
                Arrays.fill(inCopy, i, end, NOWHERE);
            }
            i = Math.max(end, i + 1);
        }
    }

    private boolean sharesLine(int place, int anchor) {
        return anchor != NOWHERE && copy.get(place).block() == copy.get(anchor).block();
    }

    private void compare(int from, int to, int copyFrom, int copyTo) {
        if (from >= to || copyFrom >= copyTo || to - from > CommonWords.MOST || copyTo - copyFrom > CommonWords.MOST) {
            return;
        }
        int[] common = CommonWords.of(original.subList(from, to), copy.subList(copyFrom, copyTo));
        for (int i = 0; i < common.length; i++) {
            inCopy[from + i] = common[i] == NOWHERE ? NOWHERE : copyFrom + common[i];
        }
    }
}

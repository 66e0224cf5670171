package org.undersigned.text.comparing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which words of a copy are which of the original. Runs of words that stand once in both are set against each other
 * first; the gaps between them are compared word by word. So the work stays small for the longest texts and for
 * copies made to be dear.
 */
final class Alignment {
    private static final int NOWHERE = -1;
    /** A larger gap without any common run shares nothing worth looking for. */
    private static final int LARGEST_GAP = 3000;

    private static final int SHORTEST_RUN = 3;

    private final List<String> original;
    private final List<String> copy;
    private final List<Word> copyWords;
    private final int[] inCopy;

    private Alignment(List<Word> original, List<Word> copy) {
        this.original = original.stream().map(Word::folded).toList();
        this.copy = copy.stream().map(Word::folded).toList();
        this.copyWords = copy;
        this.inCopy = new int[original.size()];
        Arrays.fill(inCopy, NOWHERE);
    }

    /** For each word of the original, its place in the copy, or -1. Places grow. */
    static int[] of(List<Word> original, Shingles originals, List<Word> copy, Shingles copies) {
        Alignment alignment = new Alignment(original, copy);
        alignment.anchor(originals.commonPlaces(copies));
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
        return original.subList(here, here + Shingles.LENGTH).equals(copy.subList(there, there + Shingles.LENGTH));
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

    private void fillGaps() {
        int first = next(0);
        if (first == inCopy.length) {
            compareFreely(0, inCopy.length, 0, copy.size(), NOWHERE);
            return;
        }
        int place = inCopy[first];
        compareFreely(Math.max(0, first - LARGEST_GAP), first, Math.max(0, place - LARGEST_GAP), place, place);
        int last = first;
        for (int i = next(first + 1); i < inCopy.length; i = next(i + 1)) {
            compare(last + 1, i, inCopy[last] + 1, inCopy[i]);
            last = i;
        }
        int copyEnd = Math.min(copy.size(), inCopy[last] + 1 + LARGEST_GAP);
        int end = Math.min(inCopy.length, last + 1 + LARGEST_GAP);
        compareFreely(last + 1, end, inCopy[last] + 1, copyEnd, inCopy[last]);
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
        return anchor != NOWHERE
                && copyWords.get(place).block() == copyWords.get(anchor).block();
    }

    private void compare(int from, int to, int copyFrom, int copyTo) {
        if (from >= to || copyFrom >= copyTo || to - from > LARGEST_GAP || copyTo - copyFrom > LARGEST_GAP) {
            return;
        }
        int place = from;
        int copyPlace = copyFrom;
        for (AbstractDelta<String> delta : DiffUtils.diff(original.subList(from, to), copy.subList(copyFrom, copyTo))
                .getDeltas()) {
            while (place < from + delta.getSource().getPosition()) {
                inCopy[place++] = copyPlace++;
            }
            place += delta.getSource().size();
            copyPlace += delta.getTarget().size();
        }
        while (place < to) {
            inCopy[place++] = copyPlace++;
        }
    }
}

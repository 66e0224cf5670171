package org.undersigned.text.comparing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.undersigned.text.words.Word;

/**
 * How much of an original stands in a copy, sentence by sentence: one is there if half of its words are. Everything else
 * follows from that: whether the copy has to do with the original at all, where the text begins and ends in it, whether
 * it is a part.
 */
final class Extent {
    private static final int FEWEST_WORDS = 20;
    private static final int SHORTEST_WHOLE_SENTENCE = 7;
    private static final int SHORTEST_ALTERED_SENTENCE = 10;
    private static final double MOST_OF_A_SENTENCE = 0.8;
    private static final double SHARE_OF_COPY = 0.3;
    private static final double MOST_OF_IT = 0.5;

    private final Original original;
    private final Copy copy;
    private final int[] inCopy;
    private final int[] length;
    private final int[] matched;
    private int first = -1;
    private int last = -1;

    /** Takes matches away from sentences at either end that are not there: they are chance. */
    Extent(Original original, Copy copy, int[] inCopy) {
        this.original = original;
        this.copy = copy;
        this.inCopy = inCopy;
        this.length = new int[original.sentenceCount()];
        this.matched = new int[original.sentenceCount()];
        for (int i = 0; i < inCopy.length; i++) {
            if (original.words().get(i).isWord()) {
                length[original.sentenceOf(i)]++;
                matched[original.sentenceOf(i)] += inCopy[i] >= 0 ? 1 : 0;
            }
        }
        for (int i = 0; i < inCopy.length; i++) {
            if (!original.isTitle(i) && inCopy[i] >= 0 && isThere(original.sentenceOf(i))) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        dropChance();
    }

    private void dropChance() {
        for (int i = 0; i < inCopy.length; i++) {
            boolean outside = i < first || i > last;
            if (outside && !isThere(original.sentenceOf(i))) {
                inCopy[i] = -1;
            }
        }
    }

    boolean isThere(int sentence) {
        return matched[sentence] > 0 && matched[sentence] * 2 >= length[sentence];
    }

    /** First word of the text under the title that is in the copy. */
    int first() {
        return first;
    }

    int last() {
        return last;
    }

    private IntStream body() {
        int from = original.sentenceOf(bodyStart());
        return IntStream.range(from, length.length);
    }

    int bodyStart() {
        int i = 0;
        while (i + 1 < inCopy.length && original.isTitle(i)) {
            i++;
        }
        return i;
    }

    /** Words of the text under the title that the copy has, in sentences that it has. */
    int matchedWords() {
        return body().filter(this::isThere).map(sentence -> matched[sentence]).sum();
    }

    double share() {
        return (double) matchedWords() / Math.max(1, body().map(s -> length[s]).sum());
    }

    boolean isRelated() {
        if (first < 0) {
            return false;
        }
        int words = matchedWords();
        long ofCopy = copy.words().stream().filter(Word::isWord).count();
        boolean wholeSentence = body().anyMatch(this::isAsGoodAsWhole);
        return share() >= MOST_OF_IT || words >= FEWEST_WORDS || (wholeSentence && words >= SHARE_OF_COPY * ofCopy);
    }

    private boolean isAsGoodAsWhole(int sentence) {
        return (length[sentence] >= SHORTEST_WHOLE_SENTENCE && matched[sentence] == length[sentence])
                || (length[sentence] >= SHORTEST_ALTERED_SENTENCE
                        && matched[sentence] >= MOST_OF_A_SENTENCE * length[sentence]);
    }

    boolean isMostOfIt() {
        return share() >= MOST_OF_IT;
    }

    boolean lacksBeginning() {
        return body().takeWhile(s -> s < original.sentenceOf(first)).anyMatch(s -> length[s] > 0);
    }

    boolean lacksEnd() {
        return body().skip(0).filter(s -> s > original.sentenceOf(last)).anyMatch(s -> length[s] > 0);
    }

    /** Whether it begins where the text does, and yet has some demands and not the others. */
    boolean cutsTheDemands() {
        boolean some = false;
        boolean notAll = false;
        for (int i = bodyStart(); i < inCopy.length; i++) {
            if (original.pieceOf(i).kind() == Piece.Kind.DEMAND && length[original.sentenceOf(i)] > 0) {
                boolean there = isThere(original.sentenceOf(i));
                some |= there;
                notAll |= !there;
            }
        }
        return some && notAll && !lacksBeginning();
    }

    int startOfSentence(int word) {
        int i = word;
        while (i > 0 && original.sentenceOf(i - 1) == original.sentenceOf(word)) {
            i--;
        }
        return i;
    }

    /** Behind its last word. */
    int endOfSentence(int word) {
        int i = word + 1;
        while (i < inCopy.length && original.sentenceOf(i) == original.sentenceOf(word)) {
            i++;
        }
        return i;
    }

    int firstPlace() {
        return Arrays.stream(inCopy).filter(place -> place >= 0).findFirst().orElse(-1);
    }

    int lastPlace() {
        return Arrays.stream(inCopy).max().orElse(-1);
    }
}

package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.words.Word;

/**
 * Words of a copy that may be the name of somebody who did not sign.
 *
 * @param first position of the first word in the copy
 * @param isPart whether it is a part of a line that holds several names
 */
record Candidate(int first, int last, boolean isPart) {
    static Candidate line(Copy copy, int block) {
        int first = copy.firstWordOf(block);
        return new Candidate(first, first + copy.wordsOf(block).size() - 1, false);
    }

    String text(Copy copy) {
        StringBuilder text = new StringBuilder();
        for (int block = copy.words().get(first).block();
                block <= copy.words().get(last).block();
                block++) {
            List<Word> words = copy.wordsOf(block);
            int from = Math.max(first, copy.firstWordOf(block)) - copy.firstWordOf(block);
            int to = Math.min(last - copy.firstWordOf(block), words.size() - 1);
            if (from <= to) {
                boolean whole = !isPart && from == 0 && to == words.size() - 1;
                String part = whole
                        ? copy.text(block).substring(firstSeen(words)).strip()
                        : copy.text(block)
                                .substring(
                                        words.get(from).start(), words.get(to).end());
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        return text.toString();
    }

    // Behind the number of the line.
    private static int firstSeen(List<Word> words) {
        int marker = 0;
        for (Word word : words) {
            if (!word.isMarker()) {
                return marker;
            }
            marker = word.end();
        }
        return 0;
    }

    /** Puts a name together again that a line's end broke in two. */
    static List<Candidate> mended(List<Candidate> candidates, Copy copy) {
        List<Candidate> mended = new ArrayList<>();
        for (Candidate next : candidates) {
            Candidate above = mended.isEmpty() ? next : mended.getLast();
            boolean goesOn = above.isPart
                    && next.isPart
                    && above.last + 1 == next.first
                    && copy.startsBlock(next.first)
                    && !copy.text(copy.words().get(above.last).block()).endsWith(",");
            if (goesOn) {
                mended.set(mended.size() - 1, above.upTo(next));
            } else {
                mended.add(next);
            }
        }
        return mended;
    }

    Candidate upTo(Candidate other) {
        return new Candidate(first, other.last, true);
    }
}

package org.undersigned.text.versions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.undersigned.text.comparing.Span;
import org.undersigned.text.words.CommonWords;
import org.undersigned.text.words.Word;
import org.undersigned.text.words.Words;

/**
 * Two versions of a text, word by word. Unlike a copy, which may set its typography as it likes, both are looked at to
 * the letter: a capital, a comma, a quotation mark is a difference, because it would be one in what is signed.
 *
 * @param before the earlier version; what the later one has not is marked
 * @param after the later version; what the earlier one had not is marked
 */
public record WordDifference(List<Span> before, List<Span> after) {
    private static final int NOWHERE = -1;

    public WordDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public static WordDifference between(String before, String after) {
        return new Sides(before, after).difference();
    }

    public boolean isNone() {
        return before.stream().noneMatch(Span::isChanged) && after.stream().noneMatch(Span::isChanged);
    }

    /** A text as its words and what stands around them: gap 0, word 0, gap 1, word 1, …, last gap. */
    private record Cut(String text, List<Word> words) {
        String word(int i) {
            return text.substring(words.get(i).start(), words.get(i).end());
        }

        String gap(int i) {
            int from = i == 0 ? 0 : words.get(i - 1).end();
            int to = i == words.size() ? text.length() : words.get(i).start();
            return text.substring(from, to);
        }
    }

    private record Sides(Cut one, Cut other) {
        Sides(String before, String after) {
            this(new Cut(before, Words.of(before)), new Cut(after, Words.of(after)));
        }

        WordDifference difference() {
            int[] there = places();
            int[] here = new int[other.words().size()];
            Arrays.fill(here, NOWHERE);
            for (int i = 0; i < there.length; i++) {
                if (there[i] != NOWHERE) {
                    here[there[i]] = i;
                }
            }
            return new WordDifference(spans(one, other, there), spans(other, one, here));
        }

        // What begins and ends alike needs no table; a middle too long for one counts as changed as a whole.
        private int[] places() {
            int first = one.words().size();
            int second = other.words().size();
            int[] places = new int[first];
            Arrays.fill(places, NOWHERE);
            int head = 0;
            while (head < Math.min(first, second) && alike(head, head)) {
                places[head] = head++;
            }
            int tail = 0;
            while (tail < Math.min(first, second) - head && alike(first - 1 - tail, second - 1 - tail)) {
                tail++;
                places[first - tail] = second - tail;
            }
            if (first - head - tail <= CommonWords.MOST && second - head - tail <= CommonWords.MOST) {
                int[] middle = CommonWords.of(
                        one.words().subList(head, first - tail), other.words().subList(head, second - tail));
                for (int i = 0; i < middle.length; i++) {
                    places[head + i] = middle[i] == NOWHERE ? NOWHERE : head + middle[i];
                }
            }
            return places;
        }

        private boolean alike(int here, int there) {
            return one.words().get(here).sameAs(other.words().get(there));
        }

        private static List<Span> spans(Cut cut, Cut opposite, int[] places) {
            List<Span> spans = new ArrayList<>();
            boolean before = false;
            for (int i = 0; i <= places.length; i++) {
                boolean changed = i < places.length && isChanged(cut, opposite, places, i);
                put(spans, cut.gap(i), isGapChanged(cut, opposite, places, i, before && changed));
                if (i < places.length) {
                    put(spans, cut.word(i), changed);
                }
                before = changed;
            }
            return spans;
        }

        private static boolean isChanged(Cut cut, Cut opposite, int[] places, int i) {
            return places[i] == NOWHERE || !cut.word(i).equals(opposite.word(places[i]));
        }

        private static boolean isGapChanged(Cut cut, Cut opposite, int[] places, int i, boolean amongChanged) {
            int behind = i == 0 ? 0 : places[i - 1] == NOWHERE ? NOWHERE : places[i - 1] + 1;
            int there = i < places.length ? places[i] : opposite.words().size();
            boolean sameGap = behind != NOWHERE && behind == there;
            return sameGap
                    ? !cut.gap(i).equals(opposite.gap(there))
                    : amongChanged || !cut.gap(i).isBlank();
        }

        private static void put(List<Span> spans, String text, boolean changed) {
            if (text.isEmpty()) {
                return;
            }
            if (!spans.isEmpty() && spans.getLast().isChanged() == changed) {
                spans.add(new Span(spans.removeLast().text() + text, changed));
            } else {
                spans.add(new Span(text, changed));
            }
        }
    }
}

package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.undersigned.text.comparing.GapFinder.Gap;
import org.undersigned.text.words.Word;

/** Writes down gaps as changes: all that differ in one sentence together, each text as it stands where it was found. */
final class ChangeWriter {
    private static final int LONGEST = 4000;

    private final Original original;
    private final Copy copy;
    private final int[] inCopy;
    private final Extent extent;
    private final Set<Integer> layout;
    private final List<Change> changes = new ArrayList<>();

    ChangeWriter(Original original, Copy copy, int[] inCopy, Extent extent, Set<Integer> layout) {
        this.original = original;
        this.copy = copy;
        this.inCopy = inCopy;
        this.extent = extent;
        this.layout = layout;
    }

    void write(List<Gap> gaps) {
        List<Gap> together = new ArrayList<>();
        int until = -1;
        for (Gap gap : gaps) {
            if (isOwnLines(gap)) {
                add(together);
                added(gap);
                continue;
            }
            int sentence = original.sentenceOf(firstWord(gap));
            if (sentence > until) {
                add(together);
            }
            together.add(gap);
            until = original.sentenceOf(lastWord(gap));
        }
        add(together);
    }

    List<Change> changes() {
        return changes;
    }

    // Lines that the copy adds as a whole.
    private boolean isOwnLines(Gap gap) {
        return gap.from() == gap.to()
                && copy.startsBlock(gap.copyFrom())
                && (gap.copyTo() >= copy.words().size() || copy.startsBlock(gap.copyTo()))
                && (gap.to() >= inCopy.length || gap.to() == 0 || startsSentence(gap.to()));
    }

    private boolean startsSentence(int word) {
        return original.sentenceOf(word) != original.sentenceOf(word - 1);
    }

    // What is only added belongs to the sentence before it, unless it stands on the line of the next.
    private int firstWord(Gap gap) {
        if (gap.from() < gap.to()) {
            return gap.from();
        }
        boolean next = gap.from() == 0 || (gap.to() < inCopy.length && startsSentence(gap.to()) && !joinsBefore(gap));
        return next ? gap.to() : gap.from() - 1;
    }

    private boolean joinsBefore(Gap gap) {
        return !copy.startsBlock(gap.copyFrom());
    }

    private int lastWord(Gap gap) {
        return gap.from() < gap.to() ? gap.to() - 1 : firstWord(gap);
    }

    private void added(Gap gap) {
        Change.Place place =
                gap.from() == 0 ? Change.Place.beforeTheText() : Change.Place.after(original.pieceOf(gap.from() - 1));
        List<Span> spans = spans(gap.copyFrom(), gap.copyTo(), i -> !layout.contains(i), copy.words(), this::copyText);
        changes.add(new Change(place, List.of(), spans));
    }

    void addedLines(Change.Place place, int from, int to) {
        changes.add(new Change(place, List.of(), spans(from, to, i -> true, copy.words(), this::copyText)));
    }

    void leftOut(int from, int to) {
        List<Span> spans = spans(from, to, i -> true, original.words(), this::originalText);
        changes.add(new Change(Change.Place.in(original.pieceOf(from)), spans, List.of()));
    }

    private void add(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        int from = extent.startOfSentence(firstWord(gaps.getFirst()));
        int to = extent.endOfSentence(lastWord(gaps.getLast()));
        Set<Integer> missing = new HashSet<>();
        Set<Integer> added = new HashSet<>();
        int copyFrom = gaps.getFirst().copyFrom();
        int copyTo = gaps.getLast().copyTo();
        for (Gap gap : gaps) {
            IntStream.range(gap.from(), gap.to()).forEach(missing::add);
            IntStream.range(gap.copyFrom(), gap.copyTo())
                    .filter(place -> !layout.contains(place))
                    .forEach(added::add);
        }
        for (int i = from; i < to; i++) {
            if (inCopy[i] >= 0) {
                copyFrom = Math.min(copyFrom, inCopy[i]);
                copyTo = Math.max(copyTo, inCopy[i] + 1);
            }
        }
        Change.Place place = Change.Place.in(original.pieceOf(firstWord(gaps.getFirst())));
        List<Span> signed = spans(from, to, missing::contains, original.words(), this::originalText);
        List<Span> copied = spans(copyFrom, copyTo, added::contains, copy.words(), this::copyText);
        boolean nothing = added.isEmpty() && IntStream.range(from, to).allMatch(i -> inCopy[i] < 0);
        changes.add(new Change(place, signed, nothing ? List.of() : copied));
        gaps.clear();
    }

    private interface Texts {
        String of(int block);
    }

    private String originalText(int block) {
        return original.pieces().get(block).text();
    }

    private String copyText(int block) {
        return copy.text(block);
    }

    private List<Span> spans(int from, int to, IntPredicate isChanged, List<Word> words, Texts texts) {
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            boolean last = i + 1 == to;
            boolean sameBlock = !last && words.get(i + 1).block() == word.block();
            String block = texts.of(word.block());
            String shown = block.substring(word.start(), word.end());
            String behind = last
                    ? ""
                    : sameBlock ? block.substring(word.end(), words.get(i + 1).start()) : " ";
            boolean changed = isChanged.test(i);
            boolean goesOn = !last && isChanged.test(i + 1) == changed;
            // What stands between two words belongs to the one that did not change.
            text.append(shown).append(goesOn || !changed ? behind : "");
            length += shown.length();
            if (length > LONGEST) {
                spans.add(new Span(text + " …", changed));
                return spans;
            }
            if (!goesOn) {
                spans.add(new Span(text.toString(), changed));
                text.setLength(0);
                text.append(changed ? behind : "");
            }
        }
        return spans;
    }
}

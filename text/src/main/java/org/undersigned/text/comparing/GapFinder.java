package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.Importer;
import org.undersigned.text.words.Word;

/** Finds where a copy differs between the first and the last sentence that it has, and leaves out what is layout. */
final class GapFinder {
    /**
     * A place where original and copy don't agree: words {@code from} to before {@code to} of the original, and what the
     * copy has there. Either may be nothing.
     */
    record Gap(int from, int to, int copyFrom, int copyTo) {}

    private static final int SHORTEST_ADDED_SENTENCE = 9;
    private static final Set<String> LABELS = Set.of("met when", "no date :", "no date", "by");

    private final Original original;
    private final Copy copy;
    private final int[] inCopy;
    private final Extent extent;
    private final boolean isExcerpt;
    private final Set<Integer> layout = new HashSet<>();

    GapFinder(Original original, Copy copy, int[] inCopy, Extent extent, boolean isExcerpt) {
        this.original = original;
        this.copy = copy;
        this.inCopy = inCopy;
        this.extent = extent;
        this.isExcerpt = isExcerpt;
    }

    /** Words of the copy inside a gap that are layout all the same. */
    Set<Integer> layout() {
        return layout;
    }

    List<Gap> find() {
        List<Gap> gaps = new ArrayList<>();
        int start = begin();
        int end = extent.endOfSentence(extent.last());
        int first = IntStream.range(start, end)
                .filter(i -> inCopy[i] >= 0)
                .findFirst()
                .orElseThrow();
        gaps.add(new Gap(start, first, headOfLine(inCopy[first]), inCopy[first]));
        int last = first;
        for (int i = first; i < end; i++) {
            if (inCopy[i] < 0) {
                continue;
            }
            if (i > first) {
                gaps.add(new Gap(last + 1, i, inCopy[last] + 1, inCopy[i]));
            }
            if (hasOtherCase(i)) {
                gaps.add(new Gap(i, i + 1, inCopy[i], inCopy[i] + 1));
            }
            last = i;
        }
        gaps.add(new Gap(last + 1, end, inCopy[last] + 1, tailOfLine(inCopy[last], end)));
        return gaps.stream().filter(this::matters).toList();
    }

    private boolean hasOtherCase(int word) {
        return !original.pieceOf(word).isCaseFree()
                && !original.words()
                        .get(word)
                        .exact()
                        .equals(copy.words().get(inCopy[word]).exact());
    }

    // The title counts where the copy has it, or has most of it.
    private int begin() {
        boolean titled = IntStream.range(0, extent.bodyStart()).anyMatch(i -> inCopy[i] >= 0);
        return titled ? 0 : extent.startOfSentence(extent.first());
    }

    // What stands on the line before the text's first word, back to the end of a sentence or a quotation mark.
    private int headOfLine(int place) {
        int i = place;
        while (!copy.startsBlock(i) && !endsSentence(i - 1) && !isQuoted(copy.before(i))) {
            i--;
        }
        return i;
    }

    // And behind its last, on to the end of the sentence. Where the original ends, on to the end of the line.
    private int tailOfLine(int place, int end) {
        boolean ends = end == inCopy.length;
        int i = place + 1;
        while (i < copy.words().size() && !copy.startsBlock(i) && (ends || !isQuoted(copy.before(i)))) {
            if (!ends && i > place + 1 && endsSentence(i - 1)) {
                break;
            }
            if (!ends && i == place + 1 && endsSentence(place)) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean endsSentence(int place) {
        Word word = copy.words().get(place);
        return Sentences.endsSentence(copy.text(word.block()), word)
                || word.folded().equals(":");
    }

    private static boolean isQuoted(String between) {
        return between.codePoints().anyMatch(c -> "\"“”„«»‟".indexOf(c) >= 0);
    }

    private boolean matters(Gap gap) {
        List<Integer> signed = IntStream.range(gap.from(), gap.to())
                .filter(i -> !isSignedMarker(i))
                .boxed()
                .toList();
        List<Integer> copied = IntStream.range(gap.copyFrom(), gap.copyTo())
                .filter(place -> !isLayout(gap, place))
                .boxed()
                .toList();
        if (isTitleOnly(gap) && (copied.isEmpty() || (gap.from() == 0 && gap.to() == extent.bodyStart()))) {
            return false;
        }
        if (isOwnProse(gap, copied)) {
            layout.addAll(copied);
            return false;
        }
        if (isDateBefore(gap, copied)) {
            layout.addAll(copied);
            return false;
        }
        boolean soft = signed.stream().allMatch(i -> original.words().get(i).isSoft() && original.endsPiece(i))
                && copied.stream().allMatch(place -> copy.words().get(place).isSoft())
                && (gap.from() < gap.to() || copied.isEmpty() || isBetweenPieces(gap));
        return !soft && !isLabel(gap, copied) && !isSameDate(gap, copied);
    }

    // The importer takes a number off a line that it takes for an item of a list.
    private boolean isSignedMarker(int word) {
        int i = word;
        while (original.words().get(i).isMarker() && !original.startsPiece(i)) {
            i--;
        }
        return original.words().get(i).isMarker();
    }

    private boolean isBetweenPieces(Gap gap) {
        return gap.from() == 0 || gap.to() >= inCopy.length || original.startsPiece(gap.to());
    }

    private boolean isTitleOnly(Gap gap) {
        return gap.to() > gap.from() && original.isTitle(gap.to() - 1);
    }

    private boolean isLayout(Gap gap, int place) {
        boolean is = isListMarker(gap, place) || isLineOfTheSite(gap, place) || isUnderTitle(gap, place);
        if (is) {
            layout.add(place);
        }
        return is;
    }

    private boolean isListMarker(Gap gap, int place) {
        Word word = copy.words().get(place);
        boolean before =
                isBetweenPieces(gap) || copy.firstWordOf(word.block()) == place || lineIsInside(gap, word.block());
        boolean number = word.isNumber()
                && gap.to() < inCopy.length
                && original.startsPiece(gap.to())
                && place + 1 == gap.copyTo()
                && word.folded()
                        .equals(Integer.toString(original.pieceOf(gap.to()).number()));
        return (word.isMarker() && before) || number;
    }

    private boolean lineIsInside(Gap gap, int block) {
        return copy.firstWordOf(block) >= gap.copyFrom();
    }

    private boolean isWholeLine(Gap gap, int block) {
        return lineIsInside(gap, block)
                && copy.firstWordOf(block) + copy.wordsOf(block).size() <= gap.copyTo();
    }

    private boolean isLineOfTheSite(Gap gap, int place) {
        int block = copy.words().get(place).block();
        return isWholeLine(gap, block) && Around.isSite(copy.text(block), copy.wordsOf(block));
    }

    // Between title and text a site sets lines of its own: who, when, how long it takes to read.
    private boolean isUnderTitle(Gap gap, int place) {
        int block = copy.words().get(place).block();
        boolean under = gap.from() > 0 && original.isTitle(gap.from() - 1) && gap.to() == extent.bodyStart();
        if (!under || !isWholeLine(gap, block)) {
            return false;
        }
        BlockRole role = copy.role(block);
        boolean listed = role == BlockRole.DEMAND || role == BlockRole.DEMAND_PART;
        long words = copy.wordsOf(block).stream().filter(Word::isWord).count();
        boolean sentence = words >= SHORTEST_ADDED_SENTENCE && NameShape.endsSentence(copy.text(block));
        return !listed && (!sentence || role == BlockRole.DISCARDED);
    }

    // Somebody who quotes says something between two quotations, or marks what was left out.
    private boolean isOwnProse(Gap gap, List<Integer> copied) {
        boolean atSentences = (gap.from() == 0
                        || gap.to() >= inCopy.length
                        || original.sentenceOf(gap.to()) != original.sentenceOf(Math.max(0, gap.from() - 1)))
                && IntStream.range(gap.from(), gap.to())
                        .noneMatch(i -> original.words().get(i).isWord() && extent.isThere(original.sentenceOf(i)));
        if (!isExcerpt || !atSentences) {
            return false;
        }
        boolean ellipsis = copied.size() == 1
                && copy.words().get(copied.getFirst()).folded().equals("…");
        boolean quotes = !copied.isEmpty()
                && gap.copyTo() < copy.words().size()
                && isQuoted(copy.before(gap.copyFrom()) + opening(gap.copyFrom()))
                && isQuoted(copy.before(gap.copyTo()) + opening(gap.copyTo()));
        boolean otherLines = !copied.isEmpty() && !extent.isMostOfIt() && gap.from() < gap.to();
        return ellipsis || quotes || otherLines;
    }

    // A quotation mark that ends the line above.
    private String opening(int place) {
        if (place == 0 || !copy.startsBlock(place)) {
            return "";
        }
        Word above = copy.words().get(place - 1);
        return copy.text(above.block()).substring(above.end());
    }

    // Our own pages set the date of a ground before it.
    private boolean isDateBefore(Gap gap, List<Integer> copied) {
        return gap.from() == gap.to()
                && !copied.isEmpty()
                && isBetweenPieces(gap)
                && copy.startsBlock(copied.getFirst())
                && NameShape.isDate(copied.stream().map(copy.words()::get).toList());
    }

    // Our own pages write such words before the parts of a demand.
    private boolean isLabel(Gap gap, List<Integer> copied) {
        String words = String.join(
                " ",
                copied.stream().map(place -> copy.words().get(place).folded()).toList());
        return gap.from() == gap.to()
                && gap.to() < inCopy.length
                && original.startsPiece(gap.to())
                && original.pieceOf(gap.to()).isListed()
                && LABELS.contains(words);
    }

    // A due date is 2026-03-01 in the signed text and "By 1 March 2026" on its page.
    private boolean isSameDate(Gap gap, List<Integer> copied) {
        if (gap.from() == gap.to()
                || copied.isEmpty()
                || IntStream.range(gap.from(), gap.to())
                        .anyMatch(i -> original.pieceOf(i).kind() != Piece.Kind.DUE)) {
            return false;
        }
        Word begin = copy.words().get(copied.getFirst());
        Word end = copy.words().get(copied.getLast());
        return begin.block() == end.block()
                && Importer.datesIn(copy.text(begin.block()), "en").stream()
                        .anyMatch(date -> date.toString()
                                .equals(original.pieceOf(gap.from()).text()));
    }
}

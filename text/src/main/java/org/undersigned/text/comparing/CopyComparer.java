package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.BlockRole;
import org.undersigned.text.comparing.Comparison.Verdict;
import org.undersigned.text.comparing.GapFinder.Gap;
import org.undersigned.text.words.Word;

/** Says how a copy differs from what was signed. Typography and the site around the copy don't count. */
public final class CopyComparer {
    private static final int MOST_ADDED_LINES = 500;
    private static final int SHORTEST_SENTENCE = 3;

    private final Original original;
    private final Copy copy;
    private final int[] inCopy;
    private final Extent extent;
    private final NameList names;

    private CopyComparer(Original original, Copy copy, int[] inCopy, Extent extent) {
        this.original = original;
        this.copy = copy;
        this.inCopy = inCopy;
        this.extent = extent;
        this.names = NameList.of(original, copy, extent.firstPlace(), extent.lastPlace());
    }

    public static Comparison compare(Original original, Copy copy) {
        int[] inCopy = Alignment.of(original, copy);
        Extent extent = new Extent(original, copy, inCopy);
        if (extent.isRelated()) {
            return new CopyComparer(original, copy, inCopy, extent).compare();
        }
        Verdict verdict = Marks.seemToBeOneText(original, copy) ? Verdict.TRANSLATION : Verdict.UNRELATED;
        return new Comparison(verdict, original, List.of(), NameDifference.NONE, Part.NOTHING, 0);
    }

    /** Of several originals, the comparison with the one that the copy is closest to; of equals, the latest revision. */
    public static Comparison closest(List<Original> originals, Copy copy) {
        if (originals.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare with");
        }
        Comparison closest = compare(originals.getFirst(), copy);
        for (Original other : originals.subList(1, originals.size())) {
            Comparison comparison = compare(other, copy);
            if (comparison.isCloserThan(closest)) {
                closest = comparison;
            }
        }
        return closest;
    }

    private Comparison compare() {
        boolean cut = extent.lacksBeginning() || extent.lacksEnd();
        boolean lacksDemands = extent.isMostOfIt() && extent.cutsTheDemands();
        boolean excerpt = cut && !names.isThere() && !lacksDemands;
        GapFinder finder =
                new GapFinder(original, copy, inCopy, extent, excerpt || (!extent.isMostOfIt() && !names.isThere()));
        List<Gap> gaps = new ArrayList<>(finder.find());
        if (!excerpt && extent.lastPlace() >= 0) {
            gaps = withoutNames(gaps);
        }
        ChangeWriter writer = new ChangeWriter(original, copy, inCopy, extent, finder.layout());
        if (!excerpt) {
            leaveOut(writer, extent.bodyStart(), extent.startOfSentence(extent.first()));
        }
        writer.write(gaps);
        if (!excerpt) {
            leaveOut(writer, extent.endOfSentence(extent.last()), inCopy.length);
        }
        if (!extent.lacksEnd() || !excerpt) {
            addedBehind(writer);
        }
        List<Change> all = writer.changes();
        NameDifference difference = names.difference();
        Part part = excerpt ? Part.of(original, extent) : Part.NOTHING;
        return new Comparison(
                verdict(all, difference, excerpt), original, all, difference, part, extent.matchedWords());
    }

    // Names that follow the text's last word on its line are no words of the text.
    private List<Gap> withoutNames(List<Gap> gaps) {
        return gaps.stream()
                .filter(gap -> gap.from() != gap.to()
                        || gap.to() < inCopy.length
                        || !names.isNamed(copy.words()
                                .get(Math.min(gap.copyFrom(), copy.words().size() - 1))
                                .block()))
                .toList();
    }

    private void leaveOut(ChangeWriter writer, int from, int to) {
        int begin = from;
        while (begin < to) {
            int end = begin + 1;
            while (end < to && !original.startsPiece(end)) {
                end++;
            }
            writer.leftOut(begin, end);
            begin = end;
        }
    }

    // Between the text and the names nothing stands but their heading and what a site sets there.
    private void addedBehind(ChangeWriter writer) {
        int last = extent.lastPlace();
        int from = copy.words().get(last).block() + 1;
        boolean listed = names.firstBlock() < copy.blocks();
        boolean inForm = false;
        int to = Math.min(names.firstBlock(), from + MOST_ADDED_LINES);
        for (int block = from; block < to; block++) {
            List<Word> words = copy.wordsOf(block);
            if (Around.isSite(copy.text(block), words)) {
                if (!listed) {
                    return;
                }
                inForm = true;
            } else if (names.isHeading(block)) {
                inForm = false;
            } else if (!NameShape.isDate(words) && NameShape.hasLetters(words)) {
                if (listed && names.opensList(block)) {
                    names.addLine(block);
                } else if (isAddition(block, listed, inForm)) {
                    writer.addedLines(
                            Change.Place.after(original.pieceOf(extent.last())),
                            copy.firstWordOf(block),
                            copy.firstWordOf(block) + words.size());
                } else if (!listed) {
                    return;
                }
            }
        }
    }

    private boolean isAddition(int block, boolean listed, boolean inForm) {
        String text = copy.text(block);
        List<Word> words = copy.wordsOf(block);
        long count = words.stream().filter(Word::isWord).count();
        BlockRole role = copy.role(block);
        boolean endsAsList = original.pieceOf(extent.last()).isListed();
        boolean isItem = role == BlockRole.DEMAND
                || role == BlockRole.DEMAND_PART
                || (endsAsList
                        && (role == BlockRole.LIST_ITEM || words.getFirst().isMarker()));
        boolean sentence = count >= SHORTEST_SENTENCE && (NameShape.endsSentence(text) || text.endsWith(";"));
        if (listed) {
            return isItem || sentence || !inForm;
        }
        return isItem
                || (endsAsList && !copy.standsApart(block))
                || (sentence && role != BlockRole.DISCARDED && role != BlockRole.SIGNATORY);
    }

    private Verdict verdict(List<Change> all, NameDifference difference, boolean excerpt) {
        if (!all.isEmpty()) {
            return Verdict.ALTERED;
        }
        if (!difference.isNone()) {
            return Verdict.SIGNATORIES_DIFFER;
        }
        if (excerpt) {
            return Verdict.EXCERPT;
        }
        if (!original.edition().isLatest()) {
            return Verdict.OLDER_REVISION;
        }
        return original.standsIn(copy.text()) ? Verdict.IDENTICAL : Verdict.IDENTICAL_BUT_TYPOGRAPHY;
    }
}

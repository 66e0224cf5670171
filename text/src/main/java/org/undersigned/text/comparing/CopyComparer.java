package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.undersigned.text.BlockRole;
import org.undersigned.text.comparing.Comparison.Verdict;

/** Says how a copy differs from what was signed. Typography and the site around the copy don't count. */
public final class CopyComparer {
    private static final double RELATED = 0.2;

    private final Original original;
    private final Copy copy;
    private final int[] inCopy;
    private final List<Change> changes = new ArrayList<>();

    private CopyComparer(Original original, Copy copy) {
        this.original = original;
        this.copy = copy;
        this.inCopy = Alignment.of(original.words(), original.shingles(), copy.words(), copy.shingles());
    }

    public static Comparison compare(Original original, Copy copy) {
        CopyComparer comparer = new CopyComparer(original, copy);
        boolean related = original.likeness(copy) >= RELATED
                && Arrays.stream(comparer.inCopy).anyMatch(place -> place >= 0);
        return related ? comparer.compare() : comparer.result(Verdict.UNRELATED, List.of(), List.of());
    }

    private Comparison compare() {
        int first = firstMatched();
        int last = lastMatched();
        boolean cut = isCut(0, first) || isCut(last + 1, inCopy.length);
        boolean excerpt = cut && copy.names().isEmpty() && copyEndsWhereItMatches(first, last);
        changedBeginning(first);
        for (int i = first; i <= last; i++) {
            if (inCopy[i] < 0 || (i > first && inCopy[i] != inCopy[i - 1] + 1)) {
                i = change(i);
            }
        }
        if (!excerpt) {
            leftOut(0, first);
            leftOut(last + 1, inCopy.length);
        }
        addedAtTheEnd(inCopy[last]);
        return result(verdict(excerpt), missing(), added());
    }

    private Comparison result(Verdict verdict, List<String> missing, List<String> added) {
        int signatories = original.signatories().size();
        return new Comparison(verdict, original.title(), changes, missing, added, signatories);
    }

    private Verdict verdict(boolean excerpt) {
        if (!changes.isEmpty()) {
            return Verdict.ALTERED;
        }
        if (excerpt) {
            return Verdict.EXCERPT;
        }
        return original.standsIn(copy.text()) ? Verdict.IDENTICAL : Verdict.IDENTICAL_BUT_TYPOGRAPHY;
    }

    private int firstMatched() {
        int i = 0;
        while (inCopy[i] < 0) {
            i++;
        }
        return i;
    }

    private int lastMatched() {
        int i = inCopy.length - 1;
        while (inCopy[i] < 0) {
            i--;
        }
        return i;
    }

    // The line of the copy in which the text begins may begin otherwise than it was signed.
    private void changedBeginning(int first) {
        int place = inCopy[first];
        int lineStart = place;
        while (!startsBlock(lineStart)) {
            lineStart--;
        }
        int block = original.words().get(first).block();
        int signedStart = first;
        while (signedStart > 0 && original.words().get(signedStart - 1).block() == block) {
            signedStart--;
        }
        if (lineStart < place
                && signedStart < first
                && original.isTitle(original.words().get(first))) {
            report(signedStart, first, lineStart, place);
        }
    }

    // A copy without the title is no excerpt: many texts are pasted without it.
    private boolean isCut(int from, int to) {
        return original.words().subList(from, to).stream().anyMatch(word -> !original.isTitle(word));
    }

    // An excerpt names nobody under it, and has nothing of its own where the original goes on: the copy ends, or a new
    // block begins.
    private boolean copyEndsWhereItMatches(int first, int last) {
        return startsBlock(inCopy[first])
                && (inCopy[last] + 1 == copy.words().size() || startsBlock(inCopy[last] + 1))
                && trailingIsSurrounding(inCopy[last]);
    }

    private boolean startsBlock(int place) {
        return place == 0
                || copy.words().get(place).block()
                        != copy.words().get(place - 1).block();
    }

    private boolean trailingIsSurrounding(int lastPlace) {
        return copy.words().subList(lastPlace + 1, copy.words().size()).stream()
                .noneMatch(word -> isOfTheText(word.block()));
    }

    // Reports one place, from its first word that differs; gives its last.
    private int change(int from) {
        int to = from;
        while (inCopy[to] < 0) {
            to++;
        }
        // Both neighbours are matched, or the loop would not have come here.
        int copyFrom = from == 0 ? inCopy[to] : lastPlaceBefore(from) + 1;
        report(from, to, copyFrom, inCopy[to]);
        return to;
    }

    private int lastPlaceBefore(int place) {
        int i = place - 1;
        while (inCopy[i] < 0) {
            i--;
        }
        return inCopy[i];
    }

    private void report(int from, int to, int copyFrom, int copyTo) {
        List<Word> signed = original.words().subList(from, to);
        List<Word> copied = IntStream.range(copyFrom, copyTo)
                .filter(place -> !isListNumber(place))
                .mapToObj(copy.words()::get)
                .toList();
        boolean onlyTitle = !signed.isEmpty() && signed.stream().allMatch(original::isTitle);
        boolean nothing = copied.isEmpty() && (signed.isEmpty() || onlyTitle);
        if (!nothing && !isBylineUnderTitle(from, signed, copied)) {
            int at = signed.isEmpty() ? from - 1 : from;
            String place = original.place(original.words().get(at).block());
            changes.add(new Change(place, Word.shown(signed), Word.shown(copied)));
        }
    }

    // Between title and text a site sets lines of its own.
    private boolean isBylineUnderTitle(int from, List<Word> signed, List<Word> copied) {
        return signed.isEmpty()
                && original.isTitle(original.words().get(from - 1))
                && !original.isTitle(original.words().get(from))
                && copied.stream().noneMatch(word -> copy.role(word.block()) == BlockRole.DEMAND);
    }

    // "2" and "." at the beginning of a block: where the importer saw no list, its numbers are still layout.
    private boolean isListNumber(int place) {
        String word = copy.words().get(place).folded();
        return (startsBlock(place) && word.matches("\\p{N}{1,3}"))
                || (place > 0 && startsBlock(place - 1) && word.matches("[.:]"));
    }

    private void leftOut(int from, int to) {
        List<Word> words = original.words().subList(from, to).stream()
                .filter(word -> !original.isTitle(word))
                .toList();
        words.stream()
                .collect(Collectors.groupingBy(Word::block, TreeMap::new, Collectors.toList()))
                .forEach((block, left) -> changes.add(new Change(original.place(block), Word.shown(left), "")));
    }

    // Behind the last word of the text stand names and the site; but a further demand is an addition.
    private void addedAtTheEnd(int lastPlace) {
        List<Word> all = copy.words();
        List<Word> sameBlock = all.subList(lastPlace + 1, all.size()).stream()
                .takeWhile(word -> word.block() == all.get(lastPlace).block())
                .toList();
        if (sameBlock.stream().anyMatch(Word::isWord)) {
            changes.add(new Change("the end", "", Word.shown(sameBlock)));
        }
        all.subList(lastPlace + 1 + sameBlock.size(), all.size()).stream()
                .filter(word -> isOfTheText(word.block()))
                .collect(Collectors.groupingBy(Word::block, TreeMap::new, Collectors.toList()))
                .forEach((block, added) -> changes.add(new Change("the end", "", Word.shown(added))));
    }

    // Demands always; other blocks only where names follow, so that they stand between the text and them.
    private boolean isOfTheText(int block) {
        return switch (copy.role(block)) {
            case DEMAND, DEMAND_PART, DEMAND_TEST, DEMAND_DUE, DEMAND_NO_DUE_DATE -> true;
            case PARAGRAPH, LIST_ITEM, QUOTE -> block < copy.firstName();
            case TITLE, HEADING, ADDRESSEE, SIGNATORY_HEADING, SIGNATORY, DISCARDED -> false;
        };
    }

    private List<String> missing() {
        Set<List<String>> listed = listed(copy.names());
        boolean namesSome = original.signatories().stream().anyMatch(name -> listed.contains(folded(name)));
        return namesSome
                ? original.signatories().stream()
                        .filter(name -> !listed.contains(folded(name)))
                        .toList()
                : List.of();
    }

    private List<String> added() {
        Set<List<String>> signed = listed(original.signatories());
        boolean namesSome = copy.names().stream().anyMatch(name -> signed.contains(folded(name)));
        return namesSome
                ? copy.names().stream()
                        .filter(name -> !signed.contains(folded(name)))
                        .toList()
                : List.of();
    }

    private static Set<List<String>> listed(List<String> names) {
        return names.stream().map(CopyComparer::folded).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> folded(String name) {
        return Word.of(name).stream().filter(Word::isWord).map(Word::folded).toList();
    }
}

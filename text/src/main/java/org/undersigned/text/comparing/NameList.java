package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.undersigned.text.BlockRole;
import org.undersigned.text.comparing.Comparison.Renaming;
import org.undersigned.text.words.Word;

/**
 * The signatories as a copy lists them behind its text: whom it names, leaves out, adds or names otherwise. The list is
 * where signed names stand close together; what stands among them or at either end of it, is shaped like a name and is
 * no line of a site, is a name that did not sign.
 */
final class NameList {
    private static final int FARTHEST = 8;
    private static final int REPEATED = 3;
    private static final int FEW = 3;
    private static final int MOST_WORDS_OF_A_MENU = 2;
    private static final int MOST_WORDS = 24;
    private static final int MOST_FOUND = 1000;
    private static final double SYSTEMATIC = 0.6;

    private final Original original;
    private final Copy copy;
    private final NameSearch search;
    private final int textEnd;
    private final int firstFree;
    private final Map<List<String>, Integer> lines = new HashMap<>();
    private final Map<List<String>, Integer> leftovers = new HashMap<>();
    private final Map<Integer, List<Run>> runs = new HashMap<>();
    private final List<Candidate> added = new ArrayList<>();
    private final Set<Integer> addedLines = new HashSet<>();
    private final Map<Integer, String> renamed = new HashMap<>();
    private int first = -1;
    private int last = -1;

    private NameList(Original original, Copy copy, int from, int to) {
        this.original = original;
        this.copy = copy;
        this.search = NameSearch.around(original, copy, from, to);
        this.textEnd = copy.words().get(to).block();
        this.firstFree = to + 1;
    }

    /** @param from place of the text's first word in the copy, {@code to} of its last */
    static NameList of(Original original, Copy copy, int from, int to) {
        NameList list = new NameList(original, copy, from, to);
        List<Integer> behind =
                IntStream.range(list.textEnd, copy.blocks()).boxed().toList();
        list.countRepeated();
        if (list.findCluster(behind)) {
            list.readCluster();
            list.readBehind();
        } else if (!list.isListedBefore(copy.words().get(from).block())) {
            list.readStrangers();
        }
        return list;
    }

    private int begin(int block) {
        return Math.max(firstFree, copy.firstWordOf(block));
    }

    private int end(int block) {
        return copy.firstWordOf(block) + copy.wordsOf(block).size();
    }

    private List<Run> runs(int block) {
        return runs.computeIfAbsent(block, key -> Run.of(copy, search, begin(key), end(key)));
    }

    private void countRepeated() {
        for (int block = textEnd + 1; block < copy.blocks(); block++) {
            lines.merge(Around.folded(copy.wordsOf(block)), 1, Integer::sum);
            if (hasNames(block)) {
                for (Run run : runs(block)) {
                    if (!run.isName()) {
                        leftovers.merge(Around.folded(run.words(copy)), 1, Integer::sum);
                    }
                }
            }
        }
    }

    private boolean hasNames(int block) {
        return IntStream.range(begin(block), end(block)).anyMatch(i -> search.claim(i) != NameSearch.NOBODY);
    }

    private long namesIn(int block) {
        return runs(block).stream()
                .filter(Run::isName)
                .map(Run::name)
                .distinct()
                .count();
    }

    // A line that holds several names, or one and not much else.
    private boolean isOfList(int block) {
        return hasNames(block)
                && (namesIn(block) > 1
                        || (end(block) - begin(block) <= MOST_WORDS
                                && !Around.isSite(copy.text(block), copy.wordsOf(block))));
    }

    // Of several places with names, the one that has most of them: a footer may have one again.
    private boolean findCluster(List<Integer> blocks) {
        int most = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int block = blocks.get(i);
            if (!isOfList(block)) {
                continue;
            }
            int end = block;
            Set<Integer> names = new HashSet<>();
            int next = block;
            while (next < copy.blocks() && next - end <= FARTHEST) {
                if (isOfList(next)) {
                    runs(next).stream().filter(Run::isName).map(Run::name).forEach(names::add);
                    end = next;
                }
                next++;
            }
            if (names.size() > most) {
                most = names.size();
                first = block;
                last = end;
            }
            while (i + 1 < blocks.size() && blocks.get(i + 1) <= end) {
                i++;
            }
        }
        boolean alone = most == 1 && original.signatories().size() > FEW && !isNameAlone(first);
        if (most == 0 || alone) {
            first = -1;
            last = -1;
        }
        return first >= 0;
    }

    private boolean isNameAlone(int block) {
        return runs(block).stream().allMatch(Run::isName);
    }

    private boolean isListedBefore(int textStart) {
        long before = IntStream.range(0, copy.firstWordOf(textStart))
                .filter(i -> search.claim(i) != NameSearch.NOBODY)
                .map(search::claim)
                .distinct()
                .count();
        boolean listed = before > 1 && before * 2 >= original.signatories().size();
        if (listed) {
            first = 0;
            last = 0;
        }
        return listed;
    }

    private void readCluster() {
        boolean places = haveSystematicEnds();
        for (int block = first; block <= last; block++) {
            if (hasNames(block)) {
                readLine(block, places);
            } else if (isStranger(block)) {
                addLine(block);
            }
        }
    }

    // "Name, place" in most lines: the place is no name.
    private boolean haveSystematicEnds() {
        int single = 0;
        int ending = 0;
        for (int block = first; block <= last; block++) {
            if (hasNames(block) && namesIn(block) == 1) {
                single++;
                ending += runs(block).size() > 1 && runs(block).getFirst().isName() ? 1 : 0;
            }
        }
        return ending >= FEW && ending >= SYSTEMATIC * single;
    }

    private void readLine(int block, boolean places) {
        List<Run> line = runs(block);
        boolean several = namesIn(block) > 1;
        for (int i = 0; i < line.size(); i++) {
            Run run = line.get(i);
            if (run.isName() || isLayout(run)) {
                continue;
            }
            boolean edge = i == 0 || i + 1 == line.size();
            if (several && edge && NameShape.isLowerCase(run.words(copy))) {
                continue;
            }
            if (!run.isCutBefore() && i > 0 && line.get(i - 1).isName()) {
                rename(line.get(i - 1), run);
            } else if (!run.isCutBehind()
                    && i + 1 < line.size()
                    && line.get(i + 1).isName()) {
                rename(line.get(i + 1), run);
            } else if (several || !places) {
                add(new Candidate(run.first(), run.last(), several));
            }
        }
    }

    private boolean isLayout(Run run) {
        List<Word> words = run.words(copy);
        return !NameShape.hasLetters(words)
                || NameShape.isDate(words)
                || Around.isSite(run.text(copy), words)
                || Around.isNamesHeading(words)
                || leftovers.getOrDefault(Around.folded(words), 0) >= REPEATED;
    }

    private void rename(Run name, Run more) {
        Word begin = copy.words().get(Math.min(name.first(), more.first()));
        Word end = copy.words().get(Math.max(name.last(), more.last()));
        String whole = begin.block() == end.block()
                ? copy.text(begin.block()).substring(begin.start(), end.end())
                : name.text(copy) + " " + more.text(copy);
        renamed.put(name.name(), whole);
    }

    private boolean isStranger(int block) {
        return NameShape.isName(copy.text(block), copy.wordsOf(block)) && !isOfTheSite(block) && !isHeading(block);
    }

    private boolean isOfTheSite(int block) {
        return Around.isSite(copy.text(block), copy.wordsOf(block))
                || lines.getOrDefault(Around.folded(copy.wordsOf(block)), 0) >= REPEATED;
    }

    boolean isHeading(int block) {
        String text = copy.text(block);
        return Around.isNamesHeading(copy.wordsOf(block))
                || copy.role(block) == BlockRole.SIGNATORY_HEADING
                || (text.endsWith(":") && !startsWithMarker(block));
    }

    private boolean startsWithMarker(int block) {
        return !copy.wordsOf(block).isEmpty() && copy.wordsOf(block).getFirst().isMarker();
    }

    private void add(Candidate name) {
        if (added.size() < MOST_FOUND) {
            added.add(name);
        }
    }

    private boolean namesStandApart() {
        return last > first && IntStream.rangeClosed(first + 1, last).allMatch(copy::standsApart);
    }

    // Behind the last signed name a list may go on: until something begins that no list of names has.
    private void readBehind() {
        boolean apart = namesStandApart();
        for (int block = last + 1; block < copy.blocks(); block++) {
            if (NameShape.isDate(copy.wordsOf(block))
                    || isHeading(block)
                    || !NameShape.hasLetters(copy.wordsOf(block))) {
                continue;
            }
            boolean joins =
                    !copy.standsApart(block) || (apart && copy.role(block) != BlockRole.DISCARDED && !isMenu(block));
            if (!isStranger(block) || !(joins || isSureName(block))) {
                return;
            }
            addLine(block);
        }
    }

    private boolean isMenu(int block) {
        return copy.wordsOf(block).stream().filter(Word::isWord).count() <= MOST_WORDS_OF_A_MENU;
    }

    private boolean isSureName(int block) {
        boolean listed = copy.role(block) == BlockRole.SIGNATORY
                || (copy.role(block) == BlockRole.LIST_ITEM && copy.role(last) == BlockRole.LIST_ITEM);
        return (listed && !isMenu(block))
                || (copy.role(block) != BlockRole.DISCARDED && Around.namesABody(copy.wordsOf(block)))
                || (startsWithMarker(block) && startsWithMarker(last));
    }

    // No signed name stands behind the text: perhaps a list of others does.
    private void readStrangers() {
        List<Integer> blocks = IntStream.range(textEnd + 1, copy.blocks())
                .filter(block -> copy.role(block) == BlockRole.SIGNATORY && isStranger(block))
                .boxed()
                .toList();
        long bodies = blocks.stream()
                .filter(block -> Around.namesABody(copy.wordsOf(block)))
                .count();
        if (!blocks.isEmpty() && bodies * 2 >= blocks.size()) {
            first = blocks.getFirst();
            last = blocks.getLast();
            blocks.forEach(this::addLine);
        }
    }

    /** Whether the copy lists names at all. */
    boolean isThere() {
        return first >= 0;
    }

    /** First line of the list behind the text, or the end of the copy. */
    int firstBlock() {
        return first > textEnd ? first : copy.blocks();
    }

    boolean isNamed(int block) {
        return hasNames(block) || addedLines.contains(block);
    }

    void addLine(int block) {
        addedLines.add(block);
        add(Candidate.line(copy, block));
    }

    /** Whether a line above the list is one more name in it. */
    boolean opensList(int block) {
        String text = copy.text(block);
        boolean sentence = NameShape.endsSentence(text) || text.endsWith(";");
        boolean named = Around.namesABody(copy.wordsOf(block)) || copy.role(block) == BlockRole.SIGNATORY;
        boolean joins = block + 1 == first && (!copy.standsApart(first) || copy.role(block) == copy.role(first));
        return isStranger(block) && !sentence && (named || joins || isAlmostMissing(text));
    }

    private boolean isAlmostMissing(String text) {
        return missing().stream().anyMatch(name -> NamePairs.areAlike(name, text));
    }

    private List<String> missing() {
        return IntStream.range(0, original.signatories().size())
                .filter(i -> !search.found().contains(i))
                .mapToObj(original.signatories()::get)
                .toList();
    }

    // Lines among the names that were taken for nothing: one of them may be a name with a letter exchanged.
    private List<String> unclaimedLines() {
        return IntStream.rangeClosed(Math.max(first, textEnd + 1), Math.min(last + FEW, copy.blocks() - 1))
                .filter(block -> !isNamed(block))
                .mapToObj(copy::text)
                .limit(MOST_FOUND)
                .toList();
    }

    NameDifference difference() {
        if (!isThere()) {
            return NameDifference.NONE;
        }
        List<String> missing = new ArrayList<>();
        List<Renaming> renamings = new ArrayList<>();
        for (int i = 0; i < original.signatories().size(); i++) {
            String name = original.signatories().get(i);
            String otherwise = renamed.get(i);
            if (otherwise != null) {
                renamings.add(new Renaming(name, otherwise));
            } else if (!search.found().contains(i)) {
                missing.add(name);
            }
        }
        added.sort(Comparator.comparingInt(Candidate::first));
        return new NamePairs(copy, missing, Candidate.mended(added, copy), unclaimedLines(), renamings).difference();
    }
}

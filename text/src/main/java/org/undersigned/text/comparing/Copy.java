package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.text.BlockRole;
import org.undersigned.text.Notice;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.ImportedBlock;
import org.undersigned.text.importing.Importer;
import org.undersigned.text.words.Fingerprints;
import org.undersigned.text.words.Shingles;
import org.undersigned.text.words.Word;
import org.undersigned.text.words.Words;

/**
 * A copy that somebody holds, read once for comparing it with any number of statements. What the importer took each line
 * for is a hint, never proof: in the wild it is mistaken now and then.
 */
public final class Copy {
    private static final Pattern QUOTED = Pattern.compile("^(?:>\\s*)+");

    private final List<String> texts;
    private final List<BlockRole> roles;
    private final List<Boolean> gaps;
    private final List<Word> words = new ArrayList<>();
    private final int[] firstWords;
    private final Shingles shingles;

    private Copy(List<ImportedBlock> blocks, String source) {
        this.texts = blocks.stream()
                .map(block -> QUOTED.matcher(block.text()).replaceFirst(""))
                .toList();
        this.roles = blocks.stream().map(ImportedBlock::role).toList();
        this.gaps = gaps(blocks, source);
        this.firstWords = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            firstWords[i] = words.size();
            Words.add(words, texts.get(i), i);
        }
        firstWords[blocks.size()] = words.size();
        this.shingles = Shingles.of(words);
    }

    // Above which blocks an empty line stands in the source. A page in HTML has no such lines: all of its blocks do.
    private static List<Boolean> gaps(List<ImportedBlock> blocks, String source) {
        boolean isPage = source.stripLeading().startsWith("<");
        List<String> lines = isPage ? List.of() : source.lines().toList();
        List<Boolean> gaps = new ArrayList<>();
        for (ImportedBlock block : blocks) {
            int above = block.line() - 2;
            gaps.add(isPage
                    || (above >= 0
                            && above < lines.size()
                            && lines.get(above).chars().noneMatch(Character::isLetterOrDigit)));
        }
        return gaps;
    }

    /** What came of reading a copy. */
    public sealed interface Outcome {
        record Read(Copy copy) implements Outcome {}

        /** @param why where what was read is the reason */
        record Refused(String sentence, Optional<Notice> why) implements Outcome {
            public Refused(String sentence) {
                this(sentence, Optional.empty());
            }
        }
    }

    public static Outcome read(byte[] file) {
        return outcome(Importer.read(file));
    }

    public static Outcome read(String pasted) {
        return outcome(Importer.read(pasted));
    }

    private static Outcome outcome(ImportOutcome read) {
        return switch (read) {
            case ImportOutcome.Imported imported ->
                new Outcome.Read(new Copy(imported.text().blocks(), imported.source()));
            case ImportOutcome.Refused refused -> new Outcome.Refused(refused.sentence(), Optional.of(refused.why()));
        };
    }

    List<Word> words() {
        return words;
    }

    Shingles shingles() {
        return shingles;
    }

    int blocks() {
        return texts.size();
    }

    String text(int block) {
        return texts.get(block);
    }

    BlockRole role(int block) {
        return roles.get(block);
    }

    List<Word> wordsOf(int block) {
        return words.subList(firstWords[block], firstWords[block + 1]);
    }

    int firstWordOf(int block) {
        return firstWords[block];
    }

    boolean startsBlock(int word) {
        return word < words.size() && firstWords[words.get(word).block()] == word;
    }

    boolean endsBlock(int word) {
        return word + 1 >= words.size() || startsBlock(word + 1);
    }

    /** Whether an empty line stands above a block, as far as the source shows it. */
    boolean standsApart(int block) {
        return gaps.get(block);
    }

    /** The characters between a word and the one before it, where both stand in one block. */
    String before(int word) {
        Word next = words.get(word);
        int from = startsBlock(word) ? 0 : words.get(word - 1).end();
        return texts.get(next.block()).substring(from, next.start());
    }

    /** All of it with single spaces, for looking whether words stand in it to the letter. */
    String text() {
        return String.join("\n", texts);
    }

    /** What finds the text that it is a copy of, beside {@link Original#fingerprints()}. */
    public List<Long> fingerprints() {
        return Fingerprints.most(words);
    }

    /** What finds the text that it translates, beside {@link Original#marks()}. */
    public List<Long> marks() {
        return Marks.of(this);
    }
}

package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.ImportedBlock;
import org.undersigned.text.importing.Importer;

/** A copy that somebody holds, read once for comparing it with any number of statements. */
public final class Copy {
    private final List<ImportedBlock> blocks;
    private final List<Word> words = new ArrayList<>();
    private final Shingles shingles;

    private Copy(List<ImportedBlock> blocks) {
        this.blocks = blocks;
        for (int i = 0; i < blocks.size(); i++) {
            Word.addAll(words, blocks.get(i).text(), false, i);
        }
        this.shingles = Shingles.of(words);
    }

    /** What came of reading a copy. */
    public sealed interface Outcome {
        record Read(Copy copy) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
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
                new Outcome.Read(new Copy(imported.text().blocks()));
            case ImportOutcome.Refused refused -> new Outcome.Refused(refused.sentence());
        };
    }

    List<Word> words() {
        return words;
    }

    Shingles shingles() {
        return shingles;
    }

    BlockRole role(int block) {
        return blocks.get(block).role();
    }

    /** Names that the copy lists under its text. */
    List<String> names() {
        return blocks.stream()
                .filter(block -> block.role() == BlockRole.SIGNATORY)
                .map(ImportedBlock::text)
                .toList();
    }

    int firstName() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).role() == BlockRole.SIGNATORY) {
                return i;
            }
        }
        return -1;
    }

    /** All of it with single spaces, for looking whether words stand in it to the letter. */
    String text() {
        return String.join("\n", blocks.stream().map(ImportedBlock::text).toList());
    }
}

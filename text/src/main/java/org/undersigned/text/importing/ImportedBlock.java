package org.undersigned.text.importing;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;

/**
 * One block that the importer recognised.
 *
 * @param line where it begins in the source, from 1
 * @param lastLine where it ends in the source
 * @param dates full dates named in it
 * @param confidence that the role is right, 0 to 1
 * @param reason in plain words, why it was given this role
 */
public record ImportedBlock(
        BlockRole role, String text, int line, int lastLine, List<LocalDate> dates, double confidence, String reason) {
    /** Below this confidence a role is a guess. */
    public static final double SURE = 0.7;

    public ImportedBlock {
        dates = List.copyOf(dates);
    }

    /** The blocks as a person corrects them. */
    static List<DraftBlock> drafted(List<ImportedBlock> blocks) {
        return blocks.stream()
                .map(block -> new DraftBlock(block.role(), block.text()))
                .toList();
    }
}

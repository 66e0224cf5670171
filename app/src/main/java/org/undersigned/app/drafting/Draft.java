package org.undersigned.app.drafting;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.app.statements.StatementId;
import org.undersigned.text.BlockRole;

/**
 * The text while it is being corrected.
 *
 * @param source what was brought in, in the lines that the blocks name
 * @param version grows with each save: a save that started from an older one is a conflict
 */
public record Draft(
        StatementId statement,
        String source,
        String title,
        String language,
        List<String> addressees,
        List<Block> blocks,
        int version) {
    public Draft {
        addressees = List.copyOf(addressees);
        blocks = List.copyOf(blocks);
    }

    /**
     * One block of the draft.
     *
     * @param line where it began in what was brought in, from 1; 0 where a person has added it
     * @param lastLine where it ended
     * @param dates full dates named in it
     * @param confidence of the importer in the role, 0 to 1; 1 for what a person has set
     * @param reason in plain words, why the importer chose the role; empty for what a person has set
     */
    public record Block(
            BlockRole role,
            String text,
            int line,
            int lastLine,
            List<LocalDate> dates,
            double confidence,
            String reason) {
        public Block {
            dates = List.copyOf(dates);
        }
    }
}

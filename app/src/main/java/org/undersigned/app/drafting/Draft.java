package org.undersigned.app.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;
import org.undersigned.text.BlockRole;

/**
 * The text while it is being written and corrected.
 *
 * @param source what was brought in, in the lines that the blocks name; empty for a text written here
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

    public boolean isWrittenHere() {
        return source.isBlank();
    }

    public Draft with(String newTitle, String newLanguage, List<String> newAddressees, List<Block> newBlocks) {
        return new Draft(statement, source, newTitle, newLanguage, newAddressees, newBlocks, version);
    }

    /**
     * One block of the draft.
     *
     * @param id stays with the block however its text, its role or its place change
     * @param line where it began in what was brought in, from 1; 0 where a person has added it
     * @param lastLine where it ended
     * @param dates full dates on which it happened; in what was brought in, those that it names
     * @param sources where it can be read up: addresses as typed, one each
     * @param confidence of the importer in the role, 0 to 1; 1 for what a person has set
     * @param reason why the importer chose the role, as it says it in English ({@code Guess} knows it again); empty for
     *     what a person has set
     */
    public record Block(
            UUID id,
            BlockRole role,
            String text,
            int line,
            int lastLine,
            List<LocalDate> dates,
            List<String> sources,
            double confidence,
            String reason) {
        public Block {
            dates = List.copyOf(dates);
            sources = List.copyOf(sources);
        }

        /** As a person adds it. */
        public static Block added(UUID id, BlockRole role, String text) {
            return new Block(id, role, text, 0, 0, List.of(), List.of(), 1, "");
        }

        /** What was a part of a block, as a block of its own. */
        Block as(UUID newId) {
            return new Block(newId, role, text, line, lastLine, dates, sources, confidence, reason);
        }

        /** The same block as a person has changed it. */
        public Block changed(BlockRole newRole, String newText, List<LocalDate> newDates, List<String> newSources) {
            return new Block(id, newRole, newText, line, lastLine, newDates, newSources, 1, "");
        }
    }
}

package org.undersigned.app.reviewing;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import org.undersigned.app.drafting.Draft;
import org.undersigned.text.BlockRole;

/**
 * A draft as an invited organisation sees it.
 *
 * @param own the organisation's remarks
 */
public record ReviewView(String token, Reviewer reviewer, Draft draft, List<Remark> own) {
    public ReviewView {
        own = List.copyOf(own);
    }

    /** What is to be signed; names and what was left out are nobody else's business. */
    public List<Draft.Block> blocks() {
        return draft.blocks().stream()
                .filter(block -> !block.text().isBlank())
                .filter(block -> switch (block.role()) {
                    case TITLE, ADDRESSEE, SIGNATORY_HEADING, SIGNATORY, DISCARDED -> false;
                    default -> true;
                })
                .toList();
    }

    /** Of a demand, by its position among the blocks shown. */
    public long number(int position) {
        return blocks().stream()
                .limit(position + 1L)
                .filter(block -> block.role() == BlockRole.DEMAND)
                .count();
    }

    public List<Remark> on(Draft.Block block) {
        return own.stream().filter(remark -> remark.block().equals(block.id())).toList();
    }

    /** Remarks on blocks that are not there any more. */
    public List<Remark> onWhatIsGone() {
        return own.stream()
                .filter(remark ->
                        blocks().stream().noneMatch(block -> block.id().equals(remark.block())))
                .toList();
    }

    /** What stands before a block that is not a paragraph. */
    public static String label(BlockRole role) {
        return switch (role) {
            case HEADING -> say("drafting.role.heading");
            case QUOTE -> say("drafting.role.quotation");
            case LIST_ITEM -> "–";
            case DEMAND_PART -> say("reviewing.label.part");
            case DEMAND_TEST -> say("drafting.role.test");
            case DEMAND_DUE -> say("drafting.role.due");
            case DEMAND_NO_DUE_DATE -> say("reviewing.label.no-date");
            default -> "";
        };
    }
}

package org.undersigned.app.drafting;

import java.util.Optional;
import java.util.UUID;
import org.undersigned.text.BlockRole;

/**
 * What a coordinator should look at before a text is opened for signing. It can be opened all the same.
 *
 * @param block where it is, if it is in one block
 * @param page on which that block is seen, beside the page that shows the warning: "text", or "draft" for names, which
 *     are no part of the text
 */
public record Warning(Optional<UUID> block, String page, String sentence) {
    public Warning(Optional<UUID> block, String sentence) {
        this(block, "text", sentence);
    }

    static Warning atName(Draft.Block block, String sentence) {
        return new Warning(Optional.of(block.id()), "draft", sentence);
    }

    static Warning at(Draft.Block block, String sentence) {
        return new Warning(Optional.of(block.id()), sentence);
    }

    public static Warning whole(String sentence) {
        return new Warning(Optional.empty(), sentence);
    }

    static boolean isUnderDemand(BlockRole role) {
        return switch (role) {
            case DEMAND_PART, DEMAND_TEST, DEMAND_DUE, DEMAND_NO_DUE_DATE -> true;
            default -> false;
        };
    }
}

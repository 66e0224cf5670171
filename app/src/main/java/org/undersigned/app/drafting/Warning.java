package org.undersigned.app.drafting;

import java.util.Optional;
import java.util.UUID;
import org.undersigned.text.BlockRole;

/**
 * What a coordinator should look at before a text is opened for signing. It can be opened all the same.
 *
 * @param block where it is, if it is in one block
 */
public record Warning(Optional<UUID> block, String sentence) {
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

package org.undersigned.app.drafting;

import java.util.List;
import org.undersigned.text.BlockRole;

/** The key that gives a block its role on the correction screen. */
public record RoleKey(BlockRole role, String key) {
    /** In the order of the bar. */
    public static final List<RoleKey> ALL = List.of(
            new RoleKey(BlockRole.PARAGRAPH, "P"),
            new RoleKey(BlockRole.DEMAND, "D"),
            new RoleKey(BlockRole.SIGNATORY, "N"),
            new RoleKey(BlockRole.DISCARDED, "X"),
            new RoleKey(BlockRole.HEADING, "H"),
            new RoleKey(BlockRole.LIST_ITEM, "L"),
            new RoleKey(BlockRole.QUOTE, "Q"),
            new RoleKey(BlockRole.TITLE, "T"),
            new RoleKey(BlockRole.ADDRESSEE, "A"),
            new RoleKey(BlockRole.SIGNATORY_HEADING, "G"),
            new RoleKey(BlockRole.DEMAND_PART, "R"),
            new RoleKey(BlockRole.DEMAND_TEST, "W"),
            new RoleKey(BlockRole.DEMAND_DUE, "U"),
            new RoleKey(BlockRole.DEMAND_NO_DUE_DATE, "Y"));
}

package org.undersigned.text;

import java.util.List;

/** A statement's text: what a signature is given to, once it is rendered by {@link CanonicalText}. */
public record StatementText(String title, List<Block> blocks) {
    public StatementText {
        Line.require(title);
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a statement says something under its title");
        }
    }

    /** All demands, in the order of their numbers, which begin at 1. */
    public List<Demand> demands() {
        return blocks.stream()
                .filter(Block.DemandList.class::isInstance)
                .flatMap(block -> ((Block.DemandList) block).demands().stream())
                .toList();
    }
}

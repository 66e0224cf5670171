package org.undersigned.app.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.undersigned.app.drafting.Draft;
import org.undersigned.text.BlockRole;

/** Puts a draft's blocks together into cards, and takes cards apart again; each block keeps its id on the way. */
public final class Cards {
    private static final List<BlockRole> UNDER =
            List.of(BlockRole.DEMAND_PART, BlockRole.DEMAND_TEST, BlockRole.DEMAND_DUE, BlockRole.DEMAND_NO_DUE_DATE);

    private final List<Group> groups = new ArrayList<>();

    /** A block and, where it is a demand, what stands under it. */
    private record Group(Draft.Block head, List<Draft.Block> under) {
        boolean hasRoomFor(BlockRole role) {
            return head.role() == BlockRole.DEMAND
                    && UNDER.contains(role)
                    && (role == BlockRole.DEMAND_PART || under.stream().noneMatch(block -> block.role() == role));
        }

        List<String> texts(BlockRole role) {
            return under.stream()
                    .filter(block -> block.role() == role)
                    .map(Draft.Block::text)
                    .toList();
        }

        String text(BlockRole role) {
            return texts(role).stream().findFirst().orElse("");
        }

        Card card() {
            return new Card(
                    head.id(),
                    head.role(),
                    head.text(),
                    head.dates(),
                    head.sources(),
                    texts(BlockRole.DEMAND_PART),
                    text(BlockRole.DEMAND_TEST),
                    text(BlockRole.DEMAND_DUE),
                    text(BlockRole.DEMAND_NO_DUE_DATE));
        }
    }

    private Cards(List<Draft.Block> blocks) {
        Group demand = null;
        for (Draft.Block block : blocks) {
            if (demand != null && demand.hasRoomFor(block.role())) {
                demand.under().add(block);
                continue;
            }
            Group group = new Group(block, new ArrayList<>());
            groups.add(group);
            boolean between = UNDER.contains(block.role()) || block.role() == BlockRole.DISCARDED;
            demand = block.role() == BlockRole.DEMAND ? group : between ? demand : null;
        }
    }

    /** In the order of the text, with names and what was left out. */
    public static List<Card> of(List<Draft.Block> blocks) {
        return new Cards(blocks).groups.stream().map(Group::card).toList();
    }

    /** For each block the card that it is on. */
    public static Map<UUID, UUID> cardOfBlock(List<Draft.Block> blocks) {
        Map<UUID, UUID> cards = new HashMap<>();
        for (Group group : new Cards(blocks).groups) {
            cards.put(group.head().id(), group.head().id());
            group.under().forEach(block -> cards.put(block.id(), group.head().id()));
        }
        return cards;
    }

    /**
     * The blocks that cards say.
     *
     * @param before what they were: a block that says the same as before is the same block
     */
    static List<Draft.Block> blocks(List<Card> cards, List<Draft.Block> before) {
        Map<UUID, Group> known = new HashMap<>();
        new Cards(before).groups.forEach(group -> known.put(group.head().id(), group));
        List<Draft.Block> blocks = new ArrayList<>();
        for (Card card : cards) {
            Group group = known.getOrDefault(
                    card.id(), new Group(Draft.Block.added(card.id(), card.role(), card.text()), new ArrayList<>()));
            if (group.card().equals(card)) {
                blocks.add(group.head());
                blocks.addAll(group.under());
            } else {
                blocks.add(group.head().changed(card.role(), card.text(), card.dates(), card.sources()));
                blocks.addAll(under(card, group));
            }
        }
        return blocks;
    }

    private static List<Draft.Block> under(Card card, Group before) {
        List<Draft.Block> free = new ArrayList<>(before.under());
        List<Draft.Block> under = new ArrayList<>();
        under.addAll(same(BlockRole.DEMAND_PART, card.parts(), free));
        under.addAll(same(BlockRole.DEMAND_TEST, stated(card.test()), free));
        under.addAll(same(BlockRole.DEMAND_DUE, stated(card.due()), free));
        under.addAll(same(BlockRole.DEMAND_NO_DUE_DATE, stated(card.undated()), free));
        return under;
    }

    private static List<String> stated(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    // A text finds the block that said it before; the others take what is left, in order.
    private static List<Draft.Block> same(BlockRole role, List<String> texts, List<Draft.Block> free) {
        List<Draft.Block> mine =
                free.stream().filter(block -> block.role() == role).toList();
        List<Draft.Block> changed = new ArrayList<>(
                mine.stream().filter(block -> !texts.contains(block.text())).toList());
        List<Draft.Block> unchanged = new ArrayList<>(
                mine.stream().filter(block -> texts.contains(block.text())).toList());
        List<Draft.Block> blocks = new ArrayList<>();
        for (String text : texts) {
            Draft.Block as = unchanged.stream()
                    .filter(block -> block.text().equals(text))
                    .findFirst()
                    .orElse(null);
            if (as != null) {
                unchanged.remove(as);
                blocks.add(as);
            } else if (changed.isEmpty()) {
                blocks.add(Draft.Block.added(UUID.randomUUID(), role, text));
            } else {
                Draft.Block earlier = changed.removeFirst();
                blocks.add(earlier.changed(role, text, earlier.dates(), earlier.sources()));
            }
        }
        return blocks;
    }
}

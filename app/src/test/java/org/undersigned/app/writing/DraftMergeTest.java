package org.undersigned.app.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.statements.StatementId;
import org.undersigned.text.BlockRole;

/** Whatever two people do at once: nothing that either typed is lost, and where they did not meet, both have their way. */
class DraftMergeTest {
    private static final StatementId STATEMENT = new StatementId(new UUID(7, 7));
    private static final List<BlockRole> ROLES = List.of(
            BlockRole.PARAGRAPH,
            BlockRole.PARAGRAPH,
            BlockRole.DEMAND,
            BlockRole.HEADING,
            BlockRole.LIST_ITEM,
            BlockRole.SIGNATORY,
            BlockRole.DISCARDED);

    static LongStream seeds() {
        return LongStream.range(0, 1500);
    }

    private static Draft draft(List<Card> cards, List<Draft.Block> before) {
        return new Draft(STATEMENT, "", "Title", "en", List.of("The port"), Cards.blocks(cards, before), 1);
    }

    private static List<Card> written(Draft draft) {
        return Cards.of(draft.blocks()).stream().filter(Card::isWritten).toList();
    }

    private static List<Card> random(Random random) {
        List<Card> cards = new ArrayList<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            cards.add(card(random, new UUID(random.nextLong(), random.nextLong())));
        }
        return cards;
    }

    private static Card card(Random random, UUID id) {
        BlockRole role = ROLES.get(random.nextInt(ROLES.size()));
        boolean demand = role == BlockRole.DEMAND;
        return new Card(
                id,
                role,
                words(random),
                role == BlockRole.PARAGRAPH && random.nextBoolean()
                        ? List.of(LocalDate.of(2024, 1 + random.nextInt(12), 3))
                        : List.of(),
                random.nextInt(3) == 0 ? List.of("https://port.example/" + random.nextInt(9)) : List.of(),
                demand && random.nextBoolean() ? List.of(words(random), words(random)) : List.of(),
                demand && random.nextBoolean() ? words(random) : "",
                demand && random.nextBoolean() ? "2026-03-0" + (1 + random.nextInt(9)) : "",
                "");
    }

    private static String words(Random random) {
        return "words " + random.nextInt(1_000_000) + " and " + random.nextInt(1_000_000);
    }

    /** What somebody makes of a draft: some cards changed, some moved, some gone, some new. */
    private static List<Card> edited(List<Card> base, Random random, Set<UUID> leave) {
        List<Card> cards = new ArrayList<>();
        for (Card card : base) {
            boolean touch = card.isWritten() && !leave.contains(card.id());
            int what = touch ? random.nextInt(6) : 5;
            if (what == 0) {
                continue;
            }
            cards.add(what <= 2 ? card.withText(words(random)) : card);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Card added = card(random, new UUID(random.nextLong(), random.nextLong()));
            if (added.isWritten()) {
                cards.add(random.nextInt(cards.size() + 1), added);
            }
        }
        return cards;
    }

    private static void move(List<Card> cards, Random random) {
        for (int i = random.nextInt(3); i > 0 && cards.size() > 1; i--) {
            cards.add(random.nextInt(cards.size()), cards.remove(random.nextInt(cards.size())));
        }
    }

    private static Edit edit(List<Card> base, List<Card> mine) {
        return new Edit(
                Edit.Value.UNTOUCHED,
                Edit.Value.UNTOUCHED,
                Edit.Value.UNTOUCHED,
                base.stream()
                        .map(card -> new Edit.Found(card.id(), card.digest()))
                        .toList(),
                mine.stream()
                        .map(card -> new Edit.Entry(card.id(), Optional.of(card)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneWriterGetsExactlyWhatTheyMade(long seed) {
        Random random = new Random(seed);
        Draft base = draft(random(random), List.of());
        List<Card> mine = edited(written(base), random, Set.of());
        move(mine, random);
        DraftMerge.Merged merged = DraftMerge.merge(base, edit(written(base), mine));
        assertThat(written(merged.draft())).isEqualTo(mine);
        assertThat(merged.clashes()).isEmpty();
        List<Draft.Block> hidden = base.blocks().stream()
                .filter(block -> block.role() == BlockRole.SIGNATORY || block.role() == BlockRole.DISCARDED)
                .toList();
        assertThat(merged.draft().blocks()).containsAll(hidden);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofTwoWritersNothingIsLost(long seed) {
        Random random = new Random(seed);
        Draft base = draft(random(random), List.of());
        List<Card> start = Cards.of(base.blocks());
        List<Card> theirs = edited(start, random, Set.of());
        move(theirs, random);
        List<Card> mine = edited(written(base), random, Set.of());
        move(mine, random);
        Draft saved = draft(theirs, base.blocks());
        DraftMerge.Merged merged = DraftMerge.merge(saved, edit(written(base), mine));

        Map<UUID, Card> was = byId(start);
        Map<UUID, Card> now = byId(Cards.of(merged.draft().blocks()));
        Map<UUID, Card> clashing = new HashMap<>();
        merged.clashes()
                .forEach(clash -> clashing.put(
                        clash.card().orElseThrow().id(), clash.card().orElseThrow()));
        for (Card card : theirs) {
            if (!card.equals(was.get(card.id()))) {
                assertThat(now).containsEntry(card.id(), card);
            }
        }
        for (Card card : mine) {
            if (!card.equals(was.get(card.id()))) {
                assertThat(card.equals(now.get(card.id())) || card.equals(clashing.get(card.id())))
                        .as("what I typed is in the draft, or waits")
                        .isTrue();
            }
        }
        List<UUID> ids = merged.draft().blocks().stream().map(Draft.Block::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoWhoTouchDifferentCardsBothHaveTheirWayWhoeverIsFirst(long seed) {
        Random random = new Random(seed);
        Draft base = draft(random(random), List.of());
        List<Card> start = written(base);
        Set<UUID> hers = new HashSet<>();
        Set<UUID> his = new HashSet<>();
        start.forEach(card -> (random.nextBoolean() ? hers : his).add(card.id()));
        List<Card> amina = edited(start, random, his);
        List<Card> bruno = edited(start, random, hers);
        Draft one = both(base, start, amina, bruno);
        Draft other = both(base, start, bruno, amina);
        assertThat(byId(written(one))).isEqualTo(byId(written(other)));
        for (Card card : start) {
            boolean gone = !byId(amina).containsKey(card.id()) || !byId(bruno).containsKey(card.id());
            assertThat(byId(written(one)).containsKey(card.id())).isEqualTo(!gone);
        }
    }

    private static Draft both(Draft base, List<Card> start, List<Card> first, List<Card> second) {
        DraftMerge.Merged once = DraftMerge.merge(base, edit(start, first));
        DraftMerge.Merged twice = DraftMerge.merge(once.draft(), edit(start, second));
        assertThat(twice.clashes()).isEmpty();
        assertThat(twice.returned()).isEmpty();
        return twice.draft();
    }

    private static Map<UUID, Card> byId(List<Card> cards) {
        Map<UUID, Card> byId = new HashMap<>();
        cards.forEach(card -> byId.put(card.id(), card));
        return byId;
    }

    @Test
    void ofTwoChangesToOneCardTheSavedOneStaysAndTheOtherWaits() {
        Card card = Card.empty(new UUID(0, 1), BlockRole.PARAGRAPH).withText("as it was");
        Draft saved = draft(List.of(card.withText("as she has it")), List.of());
        DraftMerge.Merged merged = DraftMerge.merge(saved, edit(List.of(card), List.of(card.withText("as he has it"))));
        assertThat(written(merged.draft()).getFirst().text()).isEqualTo("as she has it");
        assertThat(merged.clashes().getFirst().card().orElseThrow().text()).isEqualTo("as he has it");
    }

    @Test
    void aCardThatOneRemovedAndAnotherChangedComesBackMarked() {
        Card card = Card.empty(new UUID(0, 1), BlockRole.PARAGRAPH).withText("as it was");
        Draft changed = draft(List.of(card.withText("changed")), List.of());
        DraftMerge.Merged removedLater = DraftMerge.merge(changed, edit(List.of(card), List.of()));
        assertThat(written(removedLater.draft()).getFirst().text()).isEqualTo("changed");
        assertThat(removedLater.returned()).containsExactly(card.id());

        Draft removed = draft(List.of(), List.of());
        DraftMerge.Merged changedLater =
                DraftMerge.merge(removed, edit(List.of(card), List.of(card.withText("changed"))));
        assertThat(written(changedLater.draft()).getFirst().text()).isEqualTo("changed");
        assertThat(changedLater.returned()).containsExactly(card.id());
    }

    @Test
    void partsOfADemandKeepTheirIdsWhenOthersGoOrChange() {
        Card demand = new Card(
                new UUID(0, 1),
                BlockRole.DEMAND,
                "Run the ferry",
                List.of(),
                List.of(),
                List.of("in winter", "in summer", "at night"),
                "it runs",
                "2026-03-01",
                "");
        List<Draft.Block> before = Cards.blocks(List.of(demand), List.of());
        Card shorter = new Card(
                demand.id(),
                demand.role(),
                "Run the night ferry",
                List.of(),
                List.of(),
                List.of("in high summer", "at night"),
                demand.test(),
                demand.due(),
                "");
        List<Draft.Block> after = Cards.blocks(List.of(shorter), before);
        assertThat(after.get(0).id()).isEqualTo(before.get(0).id());
        assertThat(id(after, "at night")).isEqualTo(id(before, "at night"));
        assertThat(id(after, "it runs")).isEqualTo(id(before, "it runs"));
        assertThat(Cards.of(after)).containsExactly(shorter);
    }

    private static UUID id(List<Draft.Block> blocks, String text) {
        return blocks.stream()
                .filter(block -> block.text().equals(text))
                .map(Draft.Block::id)
                .findFirst()
                .orElseThrow();
    }
}

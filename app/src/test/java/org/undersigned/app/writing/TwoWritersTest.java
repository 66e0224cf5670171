package org.undersigned.app.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.drafting.Snapshot;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.text.BlockRole;

/** Two people who save at the same moment, against the real database. */
class TwoWritersTest {
    private static final int ROUNDS = 20;

    private final TestSite site = TestSite.shared();
    private final Drafts drafts = site.bean(Drafts.class);
    private final Writing writing = site.bean(Writing.class);
    private final UUID amina = amina();
    private final StatementId id =
            site.bean(Statements.class).withSlug(drafts.begin(amina).value()).id();

    private UUID amina() {
        assertThat(site.amina()).isNotNull();
        return site.bean(Accounts.class).coordinators().getFirst().id();
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

    private List<Card> cards() {
        return Cards.of(drafts.of(id).blocks());
    }

    private void saveAtOnce(Edit one, Edit other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<SaveOutcome>> saves = new ArrayList<>();
            for (Edit edit : List.of(one, other)) {
                saves.add(both.submit(() -> {
                    start.await();
                    return writing.save(id, edit, amina);
                }));
            }
            for (Future<SaveOutcome> save : saves) {
                assertThat(save.get()).isInstanceOf(SaveOutcome.Saved.class);
            }
        }
    }

    @Test
    void neitherLosesTheOthersWords() throws Exception {
        Card first = cards().getFirst().withText("The ferry ran every night.");
        Card second = Card.empty(UUID.randomUUID(), BlockRole.DEMAND).withText("Run it again.");
        writing.save(id, edit(cards(), List.of(first, second)), amina);
        for (int i = 0; i < ROUNDS; i++) {
            List<Card> base = cards();
            List<Card> hers = List.of(base.get(0).withText("Hers " + i), base.get(1));
            List<Card> his = List.of(base.get(0), base.get(1).withText("His " + i));
            saveAtOnce(edit(base, hers), edit(base, his));
            assertThat(cards().stream().map(Card::text)).containsExactly("Hers " + i, "His " + i);
        }
        assertThat(writing.rivals(id)).isEmpty();
    }

    @Test
    void onTheSameCardBothVersionsAreThereAndOneIsChosen() throws Exception {
        List<Card> base = cards();
        saveAtOnce(
                edit(base, List.of(base.getFirst().withText("It ran every night."))),
                edit(base, List.of(base.getFirst().withText("It ran each night."))));
        List<Rival> waiting = writing.rivals(id);
        assertThat(waiting).hasSize(1);
        String saved = cards().getFirst().text();
        String other = waiting.getFirst().whole();
        assertThat(List.of(saved, other)).containsExactlyInAnyOrder("It ran every night.", "It ran each night.");
        assertThat(drafts.warnings(drafts.of(id)).getFirst().sentence()).contains(other);
        assertThat(drafts.history(id)).anySatisfy(heading -> {
            assertThat(heading.kind()).isEqualTo(Snapshot.Kind.ASIDE);
            assertThat(drafts.snapshot(id, heading.number())
                            .content()
                            .blocks()
                            .getFirst()
                            .text())
                    .isEqualTo(other);
        });

        assertThat(writing.settle(id, waiting.getFirst().id(), Rival.Choice.BOTH, amina))
                .isTrue();
        assertThat(cards().stream().map(Card::text)).containsExactly(saved, other);
        assertThat(writing.settle(id, waiting.getFirst().id(), Rival.Choice.MINE, amina))
                .isFalse();
    }

    @Test
    void savesOfOneSittingAreOneSnapshotUnlessSomethingGoes() {
        List<Card> base = cards();
        Card typed = base.getFirst().withText("The ferry ran");
        writing.save(id, edit(base, List.of(typed)), amina);
        Card more = typed.withText("The ferry ran every night of the year, and nobody was left on the quay.");
        writing.save(id, edit(List.of(typed), List.of(more)), amina);
        assertThat(drafts.history(id)).hasSize(2);
        Card other = Card.empty(UUID.randomUUID(), BlockRole.PARAGRAPH).withText("Another.");
        writing.save(id, edit(List.of(more), List.of(other)), amina);
        List<Snapshot.Heading> history = drafts.history(id);
        assertThat(history).hasSize(3);
        assertThat(writing.restore(id, history.get(1).number(), amina)).isTrue();
        Draft restored = drafts.of(id);
        assertThat(restored.blocks().getFirst().text()).isEqualTo(more.text());
        assertThat(restored.blocks().getFirst().id()).isEqualTo(base.getFirst().id());
    }
}

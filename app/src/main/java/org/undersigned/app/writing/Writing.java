package org.undersigned.app.writing;

import static org.undersigned.app.words.Speech.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.drafting.OpeningConcern;
import org.undersigned.app.drafting.Snapshot;
import org.undersigned.app.drafting.Warning;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Writes in drafts, whoever else is writing in them. Each save is one transaction that holds the statement. */
@Component
@Order(0)
public class Writing implements OpeningConcern {
    private final Statements statements;
    private final Drafts drafts;
    private final RivalStore rivals;
    private final Clock clock;

    Writing(Statements statements, Drafts drafts, RivalStore rivals, Clock clock) {
        this.statements = statements;
        this.drafts = drafts;
        this.rivals = rivals;
        this.clock = clock;
    }

    @Transactional
    public SaveOutcome save(StatementId id, Edit edit, UUID by) {
        if (!isHeldDraft(id)) {
            return new SaveOutcome.NotADraft();
        }
        Draft current = drafts.of(id);
        DraftMerge.Merged merged = DraftMerge.merge(current, edit);
        if (!merged.clashes().isEmpty()) {
            drafts.keepAside(DraftMerge.asTyped(current, edit), by);
            merged.clashes().forEach(clash -> rivals.put(id, clash, by, clock.instant()));
        }
        if (!merged.draft().equals(current)) {
            replace(merged.draft(), by, Snapshot.Kind.SAVED);
        }
        return new SaveOutcome.Saved(drafts.of(id), merged.returned());
    }

    public List<Rival> rivals(StatementId id) {
        return rivals.all(id);
    }

    /** Takes the version that somebody chose; the others stay in the history. False where it does not wait any more. */
    @Transactional
    public boolean settle(StatementId id, UUID rival, Rival.Choice choice, UUID by) {
        Optional<Rival> taken = isHeldDraft(id) ? rivals.take(id, rival) : Optional.empty();
        if (taken.isEmpty()) {
            return false;
        }
        Draft current = drafts.of(id);
        Draft settled = switch (choice) {
            case THEIRS -> current;
            case MINE -> withMine(current, taken.get());
            case BOTH -> withBoth(current, taken.get());
        };
        if (!settled.equals(current)) {
            replace(settled, by, Snapshot.Kind.SAVED);
        }
        return true;
    }

    private static Draft withMine(Draft draft, Rival rival) {
        return switch (rival.place()) {
            case Clash.TITLE -> draft.with(rival.value(), draft.language(), draft.addressees(), draft.blocks());
            case Clash.LANGUAGE -> draft.with(draft.title(), rival.value(), draft.addressees(), draft.blocks());
            case Clash.ADDRESSEES ->
                draft.with(
                        draft.title(), draft.language(), rival.value().lines().toList(), draft.blocks());
            default -> withCard(draft, rival.card().orElseThrow(), false);
        };
    }

    private static Draft withBoth(Draft draft, Rival rival) {
        return rival.card().isPresent() ? withCard(draft, rival.card().get(), true) : withMine(draft, rival);
    }

    // Behind the other version, or in its place; at the end where that is gone.
    private static Draft withCard(Draft draft, Card card, boolean beside) {
        List<Card> cards = new ArrayList<>(Cards.of(draft.blocks()));
        int at = -1;
        for (int i = 0; i < cards.size(); i++) {
            at = cards.get(i).id().equals(card.id()) ? i : at;
        }
        Card put = beside && at >= 0 ? card.as(UUID.randomUUID()) : card;
        if (at < 0) {
            cards.add(put);
        } else if (beside) {
            cards.add(at + 1, put);
        } else {
            cards.set(at, put);
        }
        return draft.with(draft.title(), draft.language(), draft.addressees(), Cards.blocks(cards, draft.blocks()));
    }

    /** Makes the draft what it was; what it is now stays in the history. */
    @Transactional
    public boolean restore(StatementId id, int snapshot, UUID by) {
        if (!isHeldDraft(id)) {
            return false;
        }
        Snapshot.Content was = drafts.snapshot(id, snapshot).content();
        replace(
                drafts.of(id).with(was.title(), was.language(), was.addressees(), was.blocks()),
                by,
                Snapshot.Kind.RESTORED);
        return true;
    }

    /** Gives one block another text. False where the block is gone, or the text frozen. */
    @Transactional
    public boolean replaceText(StatementId id, UUID block, String text, UUID by) {
        if (!isHeldDraft(id)) {
            return false;
        }
        Draft draft = drafts.of(id);
        if (draft.blocks().stream().noneMatch(known -> known.id().equals(block))) {
            return false;
        }
        List<Draft.Block> blocks = draft.blocks().stream()
                .map(known -> known.id().equals(block)
                        ? known.changed(known.role(), Card.line(text), known.dates(), known.sources())
                        : known)
                .toList();
        replace(draft.with(draft.title(), draft.language(), draft.addressees(), blocks), by, Snapshot.Kind.ACCEPTED);
        return true;
    }

    private boolean isHeldDraft(StatementId id) {
        return statements.held(id).isBeingWritten();
    }

    // The statement is held, so nobody can have saved since the draft was read.
    private void replace(Draft draft, UUID by, Snapshot.Kind kind) {
        if (!drafts.save(draft, by, kind)) {
            throw new IllegalStateException("a draft was saved while its statement was held");
        }
    }

    @Override
    public List<Warning> warnings(Draft draft) {
        return rivals.all(draft.statement()).stream()
                .map(rival ->
                        new Warning(rival.card().map(Card::id), say("writing.warning.rival", "text", rival.whole())))
                .toList();
    }
}

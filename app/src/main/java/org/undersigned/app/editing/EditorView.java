package org.undersigned.app.editing;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.undersigned.app.drafting.BlockProblem;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Warning;
import org.undersigned.app.reviewing.Remark;
import org.undersigned.app.writing.Card;
import org.undersigned.app.writing.Cards;
import org.undersigned.app.writing.Edit;
import org.undersigned.app.writing.Rival;
import org.undersigned.text.BlockRole;

/**
 * A draft as its editor shows it.
 *
 * @param problems what keeps it from being opened
 * @param warnings what should be looked at
 * @param names of people, by id
 * @param returned cards that one person removed while another changed them
 */
public record EditorView(
        String slug,
        Draft draft,
        List<BlockProblem> problems,
        List<Warning> warnings,
        List<Rival> rivals,
        List<Remark> remarks,
        Map<UUID, String> names,
        Set<UUID> returned) {
    private static final UUID NIL = new UUID(0, 0);

    public List<CardView> cards() {
        Map<UUID, UUID> cardOfBlock = Cards.cardOfBlock(draft.blocks());
        Map<UUID, String> texts = draft.blocks().stream().collect(Collectors.toMap(Draft.Block::id, Draft.Block::text));
        List<CardView> views = new ArrayList<>();
        int demands = 0;
        for (Card card : Cards.of(draft.blocks())) {
            if (!card.isWritten()) {
                continue;
            }
            demands += card.isDemand() ? 1 : 0;
            views.add(new CardView(
                    card,
                    card.isDemand() ? demands : 0,
                    rivals.stream()
                            .filter(rival -> rival.place().equals(card.id().toString()))
                            .toList(),
                    remarks.stream()
                            .filter(remark -> card.id().equals(cardOfBlock.get(remark.block())))
                            .toList(),
                    texts,
                    names,
                    returned.contains(card.id()),
                    false));
        }
        return views;
    }

    /** What the script makes new cards of. */
    public Map<String, CardView> blanks() {
        Map<String, CardView> blanks = new java.util.LinkedHashMap<>();
        CardView.KINDS.forEach(role -> blanks.put(role.name(), CardView.empty(Card.empty(NIL, role), false)));
        blanks.put("GROUND", CardView.empty(Card.empty(NIL, BlockRole.PARAGRAPH), true));
        return blanks;
    }

    /** The cards and their versions, as the form sends them back. */
    public String order() {
        return cards().stream()
                .map(view -> view.id() + ":" + view.card().digest())
                .collect(Collectors.joining(" "));
    }

    public String addressees() {
        return String.join("\n", draft.addressees());
    }

    public String base(String value) {
        return Edit.Value.digest(value);
    }

    /** Names the lines above the cards, and what waits there. */
    public String headDigest() {
        return base(String.join("\n\n", draft.title(), draft.language(), addressees()));
    }

    public String headStamp() {
        return Integer.toHexString(headRivals().stream()
                .map(rival -> rival.id().toString() + rival.at())
                .toList()
                .hashCode());
    }

    /** Waiting versions that belong to no card, or to one that is gone. */
    public List<Rival> headRivals() {
        List<String> ids = cards().stream().map(CardView::id).toList();
        return rivals.stream().filter(rival -> !ids.contains(rival.place())).toList();
    }

    public String name(Rival rival) {
        return names.getOrDefault(rival.by(), say("editing.somebody"));
    }

    /** Remarks on blocks that are not there any more. */
    public List<Remark> remarksOnWhatIsGone() {
        return remarks.stream()
                .filter(Remark::isOpen)
                .filter(remark ->
                        draft.blocks().stream().noneMatch(block -> block.id().equals(remark.block())))
                .toList();
    }

    /** Where a problem is on the page. */
    public String place(BlockProblem problem) {
        return problem.block() < 0
                ? "#title"
                : "#c-"
                        + Cards.cardOfBlock(draft.blocks())
                                .get(draft.blocks().get(problem.block()).id());
    }

    public long names(BlockRole role) {
        return draft.blocks().stream().filter(block -> block.role() == role).count();
    }
}

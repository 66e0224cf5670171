package org.undersigned.app.editing;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.undersigned.app.drafting.DraftView;
import org.undersigned.app.reviewing.Remark;
import org.undersigned.app.writing.Card;
import org.undersigned.app.writing.Rival;
import org.undersigned.text.BlockRole;
import org.undersigned.text.versions.WordDifference;

/**
 * One card as the editor shows it.
 *
 * @param number of a demand, from 1; 0 for anything else
 * @param rivals versions of it that wait for somebody to choose
 * @param remarks on its blocks, those that are decided as well
 * @param texts what its blocks say, by id
 * @param returned whether somebody removed it while somebody else changed it
 * @param openGround whether date and sources are shown although there are none yet
 */
public record CardView(
        Card card,
        int number,
        List<Rival> rivals,
        List<Remark> remarks,
        Map<UUID, String> texts,
        Map<UUID, String> names,
        boolean returned,
        boolean openGround) {
    /** The kinds that can be chosen for a card. */
    public static final List<BlockRole> KINDS =
            List.of(BlockRole.PARAGRAPH, BlockRole.HEADING, BlockRole.QUOTE, BlockRole.LIST_ITEM, BlockRole.DEMAND);

    public CardView {
        rivals = List.copyOf(rivals);
        remarks = List.copyOf(remarks);
        texts = Map.copyOf(texts);
        names = Map.copyOf(names);
    }

    /** One that nothing is written on yet. */
    static CardView empty(Card card, boolean openGround) {
        return new CardView(card, 0, List.of(), List.of(), Map.of(), Map.of(), false, openGround);
    }

    public String id() {
        return card.id().toString();
    }

    public String name(Rival rival) {
        return names.getOrDefault(rival.by(), say("editing.somebody"));
    }

    /** What the card is: a kind, and of a demand its number. */
    public String named() {
        return named(card.role());
    }

    /** What it would be as another kind. */
    public String named(BlockRole role) {
        return role == BlockRole.DEMAND && number > 0
                ? say("editing.card.demand", "number", number)
                : DraftView.named(role);
    }

    public WordDifference difference(Rival rival) {
        return WordDifference.between(card.whole(), rival.whole());
    }

    /** What the block that a remark is on says now. */
    public String now(Remark remark) {
        return texts.getOrDefault(remark.block(), "");
    }

    public List<Remark> open() {
        return remarks.stream().filter(Remark::isOpen).toList();
    }

    public List<Remark> decided() {
        return remarks.stream().filter(remark -> !remark.isOpen()).toList();
    }

    public boolean hasGround() {
        return openGround || !card.dates().isEmpty() || !card.sources().isEmpty();
    }

    /** Changes when something is shown that is not the card itself. */
    public String stamp() {
        StringBuilder all = new StringBuilder().append(returned);
        rivals.forEach(rival -> all.append(rival.id()).append(rival.at()));
        remarks.forEach(remark -> all.append(remark.id())
                .append(remark.state())
                .append(now(remark).hashCode()));
        return Integer.toHexString(all.toString().hashCode());
    }
}

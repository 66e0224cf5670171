package org.undersigned.app.editing;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.undersigned.app.drafting.DraftView;
import org.undersigned.app.drafting.Snapshot;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.app.writing.Card;
import org.undersigned.app.writing.Cards;
import org.undersigned.text.versions.WordDifference;

/**
 * How two versions of a draft differ: part by part, because a part keeps its id, and in it word by word.
 *
 * @param reordered whether parts that are in both stand in another order
 */
public record VersionDifference(List<Part> parts, boolean reordered) {
    public VersionDifference {
        parts = List.copyOf(parts);
    }

    /** One part that differs; a part that is only in one version has nothing on the other side. */
    public record Part(String label, WordDifference difference) {}

    static VersionDifference between(Snapshot.Content before, Snapshot.Content after) {
        List<Part> parts = new ArrayList<>();
        add(parts, say("editing.head.title"), before.title(), after.title());
        add(parts, say("editing.head.language"), named(before.language()), named(after.language()));
        add(
                parts,
                say("editing.head.addressees"),
                String.join(", ", before.addressees()),
                String.join(", ", after.addressees()));
        Map<UUID, Card> was = byId(before);
        Map<UUID, Card> is = byId(after);
        is.forEach((id, card) -> {
            Card earlier = was.getOrDefault(id, Card.empty(id, card.role()));
            add(parts, DraftView.named(card.role()), said(earlier), said(card));
        });
        was.forEach((id, card) -> {
            if (!is.containsKey(id)) {
                add(parts, DraftView.named(card.role()), said(card), "");
            }
        });
        List<UUID> left = was.keySet().stream().filter(is::containsKey).toList();
        List<UUID> right = is.keySet().stream().filter(was::containsKey).toList();
        return new VersionDifference(parts, !left.equals(right));
    }

    private static String named(String language) {
        return WrittenLanguage.isKnown(language) ? new WrittenLanguage(language).name() : "";
    }

    private static String said(Card card) {
        return card.whole();
    }

    private static void add(List<Part> parts, String label, String before, String after) {
        if (!before.equals(after)) {
            parts.add(new Part(label, WordDifference.between(before, after)));
        }
    }

    private static Map<UUID, Card> byId(Snapshot.Content content) {
        Map<UUID, Card> cards = new LinkedHashMap<>();
        Cards.of(content.blocks()).forEach(card -> cards.put(card.id(), card));
        return cards;
    }

    public boolean isNone() {
        return parts.isEmpty() && !reordered;
    }
}

package org.undersigned.app.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.undersigned.app.drafting.Draft;

/**
 * Puts what one person sends into the draft as it is now. A card that only one of two people changed is theirs. Of two
 * changes to one card, the saved one stays and the other is a clash. A card that one removed and another changed stays.
 */
final class DraftMerge {
    /**
     * The draft with what was sent in it.
     *
     * @param clashes what could not be put into it
     * @param returned cards that were removed by one person while another changed them
     */
    record Merged(Draft draft, List<Clash> clashes, Set<UUID> returned) {
        Merged {
            clashes = List.copyOf(clashes);
            returned = Set.copyOf(returned);
        }
    }

    private final Draft current;
    private final Edit edit;
    private final boolean preferTyped;
    private final List<Clash> clashes = new ArrayList<>();
    private final Set<UUID> returned = new HashSet<>();

    private DraftMerge(Draft current, Edit edit, boolean preferTyped) {
        this.current = current;
        this.edit = edit;
        this.preferTyped = preferTyped;
    }

    static Merged merge(Draft current, Edit edit) {
        return new DraftMerge(current, edit, false).merged();
    }

    /** The draft as it would be if the sender had won everywhere. */
    static Draft asTyped(Draft current, Edit edit) {
        return new DraftMerge(current, edit, true).merged().draft();
    }

    private Merged merged() {
        String title = value(Clash.TITLE, current.title(), edit.title());
        String language = value(Clash.LANGUAGE, current.language(), edit.language());
        String addressees = value(Clash.ADDRESSEES, lines(current.addressees()), edit.addressees());
        List<Draft.Block> blocks = Cards.blocks(cards(), current.blocks());
        return new Merged(current.with(title, language, addressees.lines().toList(), blocks), clashes, returned);
    }

    static String lines(List<String> addressees) {
        return String.join("\n", addressees);
    }

    private String value(String place, String saved, Edit.Value sent) {
        if (sent.typed().isEmpty()) {
            return saved;
        }
        String typed = sent.typed().get();
        String found = Edit.Value.digest(saved);
        String digest = Edit.Value.digest(typed);
        if (digest.equals(found) || digest.equals(sent.base())) {
            return saved;
        }
        if (found.equals(sent.base()) || preferTyped) {
            return typed;
        }
        clashes.add(new Clash(place, Optional.empty(), typed));
        return saved;
    }

    private List<Card> cards() {
        Map<UUID, Card> saved = new LinkedHashMap<>();
        Cards.of(current.blocks()).forEach(card -> saved.put(card.id(), card));
        Map<UUID, String> base = edit.digests();
        Map<UUID, Card> result = new LinkedHashMap<>(saved);
        Set<UUID> sent = new HashSet<>();
        for (Edit.Entry entry : edit.cards()) {
            if (sent.add(entry.id())) {
                choose(entry, saved, base).ifPresent(card -> result.put(entry.id(), card));
            }
        }
        for (Edit.Found found : edit.base()) {
            Card card = saved.get(found.id());
            if (card == null || sent.contains(found.id())) {
                continue;
            }
            if (card.digest().equals(found.digest()) || preferTyped) {
                result.remove(found.id());
            } else {
                returned.add(found.id());
            }
        }
        return CardOrder.merged(
                        edit.base().stream().map(Edit.Found::id).toList(),
                        edit.cards().stream().map(Edit.Entry::id).toList(),
                        List.copyOf(saved.keySet()),
                        result.keySet())
                .stream()
                .map(id -> java.util.Objects.requireNonNull(result.get(id)))
                .toList();
    }

    // Nothing for a card that somebody else has removed and that the sender did not touch.
    private Optional<Card> choose(Edit.Entry entry, Map<UUID, Card> saved, Map<UUID, String> base) {
        Optional<Card> now = Optional.ofNullable(saved.get(entry.id()));
        boolean isNew = !base.containsKey(entry.id());
        String from = base.getOrDefault(entry.id(), "");
        if (entry.typed().isEmpty() || (!isNew && entry.typed().get().digest().equals(from))) {
            return now;
        }
        Card typed = entry.typed().get();
        if (now.isEmpty()) {
            if (!isNew) {
                returned.add(entry.id());
            }
            return Optional.of(typed);
        }
        String digest = now.get().digest();
        if (digest.equals(from) || digest.equals(typed.digest()) || preferTyped) {
            return Optional.of(typed);
        }
        clashes.add(new Clash(entry.id().toString(), Optional.of(typed), ""));
        return now;
    }
}

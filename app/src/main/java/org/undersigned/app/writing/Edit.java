package org.undersigned.app.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person sends: the cards that they had before them, and what they have made of them.
 *
 * @param base the cards that they started from, in that order; those that are not in {@code cards} were removed
 * @param cards the text as they have it now, in order; one that is not in {@code base} is new
 */
public record Edit(Value title, Value language, Value addressees, List<Found> base, List<Entry> cards) {
    public Edit {
        base = List.copyOf(base);
        cards = List.copyOf(cards);
    }

    /** A card as its writer found it: which, and which version. */
    public record Found(UUID id, String digest) {}

    /** A card as its writer left it; nothing where they did not touch it. */
    public record Entry(UUID id, Optional<Card> typed) {}

    /**
     * A line above the cards.
     *
     * @param base digest of what its writer found
     * @param typed nothing where they did not touch it
     */
    public record Value(String base, Optional<String> typed) {
        public static final Value UNTOUCHED = new Value("", Optional.empty());

        /** Names a version of a line. */
        public static String digest(String value) {
            return Card.digest(value);
        }
    }

    Map<UUID, String> digests() {
        Map<UUID, String> digests = new HashMap<>();
        base.forEach(card -> digests.put(card.id(), card.digest()));
        return digests;
    }
}

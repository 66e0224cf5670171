package org.undersigned.app.writing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a card, or of a line above the cards, that was typed while somebody else saved another. It waits beside
 * the draft until somebody has chosen.
 *
 * @param place the id of the card, or "title", "language", "addressees"
 * @param by who typed it
 */
public record Rival(UUID id, String place, UUID by, Optional<Card> card, String value, Instant at) {
    /** What it says, for one look. */
    public String whole() {
        return card.map(Card::whole).orElse(value);
    }

    /** What somebody chose. */
    public enum Choice {
        /** The version that waited. */
        MINE,
        /** The one that was saved first. */
        THEIRS,
        /** The one that waited, as a card of its own behind the other. */
        BOTH
    }
}

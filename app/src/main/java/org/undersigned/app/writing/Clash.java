package org.undersigned.app.writing;

import java.util.Optional;

/**
 * A version that was typed while somebody else saved another.
 *
 * @param place the id of the card, or one of the constants
 * @param card the card as typed; nothing where the place is a line above the cards
 * @param value the line as typed
 */
record Clash(String place, Optional<Card> card, String value) {
    static final String TITLE = "title";
    static final String LANGUAGE = "language";
    static final String ADDRESSEES = "addressees";
}

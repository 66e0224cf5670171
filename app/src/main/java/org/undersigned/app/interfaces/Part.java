package org.undersigned.app.interfaces;

import static org.undersigned.app.words.Speech.say;

import java.util.Map;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many at most
 */
record Part(int limit, Optional<Cursor> after) {
    /** A part, or the sentence that says what is wrong with what was asked. */
    sealed interface Asked {
        record For(Part part) implements Asked {}

        record Wrong(String sentence) implements Asked {}
    }

    static Asked read(Map<String, String> asked, int usual, int most) {
        String limit = asked.getOrDefault("limit", String.valueOf(usual));
        if (!limit.matches("\\d{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > most) {
            return new Asked.Wrong(say("interfaces.api.limit", "most", most));
        }
        String word = asked.getOrDefault("cursor", "");
        Optional<Cursor> after = Cursor.parse(word);
        return !word.isEmpty() && after.isEmpty()
                ? new Asked.Wrong(say("interfaces.api.cursor"))
                : new Asked.For(new Part(Integer.parseInt(limit), after));
    }
}

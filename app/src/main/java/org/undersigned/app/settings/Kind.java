package org.undersigned.app.settings;

import java.util.function.Predicate;

/**
 * What a value has to be.
 *
 * @param words for a table: “number, 1 to 50”
 * @param should the end of a sentence that says what is wrong: “be a number from 1 to 50”
 * @param isSecret whether a value may hold a password: it is never shown
 */
record Kind(String words, String should, Predicate<String> fits, boolean isSecret) {
    Kind(String words, String should, Predicate<String> fits) {
        this(words, should, fits, false);
    }

    /** Whether a value holds a password, and not only might. */
    boolean holdsSecret(String value) {
        return isSecret && value.contains("@");
    }
}

package org.undersigned.app.translating;

import java.nio.charset.StandardCharsets;
import org.undersigned.text.BlockRole;
import org.undersigned.text.versions.WordDifference;
import org.undersigned.tlog.Hash;

/**
 * One part of a text in another language.
 *
 * @param place names it: "title", "addressees", or the id of the draft's block
 * @param source what the text says there now
 * @param words what it says in the other language; empty where nothing is written yet
 * @param translatedFrom what the text said when the words were written
 */
public record Part(String place, BlockRole role, String source, String words, String translatedFrom) {
    static final String TITLE = "title";
    static final String ADDRESSEES = "addressees";

    /** How a part stands to the text. */
    public enum State {
        MISSING,
        /** The text has changed since. */
        STALE,
        DONE
    }

    public State state() {
        if (words.isEmpty()) {
            return State.MISSING;
        }
        return source.equals(translatedFrom) ? State.DONE : State.STALE;
    }

    public boolean isStale() {
        return state() == State.STALE;
    }

    /** How the text has changed since the words were written. */
    public WordDifference difference() {
        return WordDifference.between(translatedFrom, source);
    }

    public String wordsDigest() {
        return digest(words);
    }

    public String sourceDigest() {
        return digest(source);
    }

    static String digest(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).toHex().substring(0, 32);
    }
}

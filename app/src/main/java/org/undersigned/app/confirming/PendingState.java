package org.undersigned.app.confirming;

import static org.undersigned.app.words.Speech.say;

import java.util.Locale;

/** What became of a signature that was to be confirmed. */
public enum PendingState {
    WAITING("", ""),
    CONFIRMED("confirming.confirmed.title", "confirming.confirmed"),
    REFUSED("confirming.refused.title", "confirming.refused"),
    OBJECTED("confirming.objected.title", "confirming.objected"),
    TAKEN_BACK("confirming.taken-back.title", "confirming.taken-back"),
    LAPSED("confirming.lapsed.title", "confirming.lapsed"),
    EXPIRED("confirming.expired.title", "confirming.expired");

    private final String title;
    private final String sentence;

    PendingState(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    String title() {
        return title.isEmpty() ? "" : say(title);
    }

    String sentence() {
        return sentence.isEmpty() ? "" : say(sentence);
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PendingState fromStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}

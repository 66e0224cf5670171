package org.undersigned.app.editing;

import static org.undersigned.app.words.Speech.say;

/** What the editor says after a button, by a word in its address. */
enum Said {
    CHANGED("editing.said.changed"),
    NOTHING("editing.said.nothing"),
    EMPTY("editing.said.empty");

    private final String key;

    Said(String key) {
        this.key = key;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static String sentence(String word) {
        for (Said said : values()) {
            if (said.word().equals(word)) {
                return say(said.key);
            }
        }
        return "";
    }
}

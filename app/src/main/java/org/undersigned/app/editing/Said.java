package org.undersigned.app.editing;

/** What the editor says after a button, by a word in its address. */
enum Said {
    CHANGED("The text has changed since you looked at this suggestion. Here is how it differs from the text now."),
    NOTHING("Nothing was done: somebody else has decided this already, or that part of the text is gone."),
    EMPTY("Nothing was kept: it was empty, or the same as the text.");

    private final String sentence;

    Said(String sentence) {
        this.sentence = sentence;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static String sentence(String word) {
        for (Said said : values()) {
            if (said.word().equals(word)) {
                return said.sentence;
            }
        }
        return "";
    }
}

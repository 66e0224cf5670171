package org.undersigned.text;

import java.text.Normalizer;

/** What holds for every piece of text inside a statement. */
final class Line {
    private Line() {}

    /** One line, not empty, no space at its ends, NFC, and only characters that a reader can see. */
    static void require(String text) {
        if (!holds(text)) {
            throw new IllegalArgumentException("not a clean line of text");
        }
    }

    static boolean holds(String text) {
        return !text.isEmpty()
                && text.charAt(0) != ' '
                && text.charAt(text.length() - 1) != ' '
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && Characters.firstRefused(text) < 0;
    }
}

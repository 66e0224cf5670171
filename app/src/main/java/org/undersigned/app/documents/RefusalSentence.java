package org.undersigned.app.documents;

import static org.undersigned.app.words.Speech.say;

import java.util.Arrays;
import org.undersigned.app.documents.blocks.Unreadable;

/** Says why a file was not read, in the language of whoever brought it. */
final class RefusalSentence {
    private RefusalSentence() {}

    /**
     * The sentence of an {@link Unreadable}'s message, whether we or the JVM that read the file wrote it: the file may
     * have taken that one over, so anything else is answered with the sentence that fits every file.
     */
    static String of(String message) {
        String[] parts = message.split(Unreadable.BETWEEN, -1);
        if (parts.length % 2 == 0 || !parts[0].matches("(documents|text)\\..*")) {
            return say("documents.unreadable");
        }
        try {
            return say(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
        } catch (IllegalStateException e) {
            return say("documents.unreadable");
        }
    }
}

package org.undersigned.app.following;

/** A log, or what belongs to it, cannot be read; the message is one sentence. */
public class Unreachable extends Exception {
    Unreachable(String sentence) {
        super(sentence);
    }

    Unreachable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

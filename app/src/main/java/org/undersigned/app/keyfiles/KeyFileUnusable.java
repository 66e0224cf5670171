package org.undersigned.app.keyfiles;

/** A private key is missing or cannot be used; the message is the one sentence that an operator needs. */
public class KeyFileUnusable extends RuntimeException {
    public KeyFileUnusable(String sentence) {
        super(sentence);
    }

    public KeyFileUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

package org.undersigned.app.documents.blocks;

/** A file cannot be read; the message is one sentence for whoever brought it. */
public final class Unreadable extends Exception {
    public Unreadable(String sentence) {
        super(sentence);
    }

    public Unreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

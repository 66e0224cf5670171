package org.undersigned.app.commands.starting;

/** A command cannot do what it was asked; the message is the one sentence that says why. */
public class Refused extends Exception {
    public Refused(String sentence) {
        super(sentence);
    }

    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

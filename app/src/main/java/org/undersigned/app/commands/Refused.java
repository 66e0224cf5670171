package org.undersigned.app.commands;

/** A command cannot do what it was asked; the message is the one sentence that says why. */
class Refused extends Exception {
    Refused(String sentence) {
        super(sentence);
    }

    Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

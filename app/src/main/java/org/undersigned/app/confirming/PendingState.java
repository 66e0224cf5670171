package org.undersigned.app.confirming;

import java.util.Locale;

/** What became of a signature that was to be confirmed. */
public enum PendingState {
    WAITING("", ""),
    CONFIRMED("Confirmed", "The signature counts, and is in the ledger. Whoever signed has a receipt in their mail."),
    REFUSED("Not confirmed", "Nothing was signed. Whoever asked you is told by mail."),
    OBJECTED(
            "Nothing was signed",
            "Whoever coordinates the statement is told that this wasn’t you, and so is the address that signed."),
    TAKEN_BACK("Taken back", "Whoever signed has taken it back before you confirmed. Nothing was signed."),
    LAPSED(
            "This has lapsed",
            "The text or the invitation has changed meanwhile. Nothing was signed; if it is signed anew, you are asked anew."),
    EXPIRED(
            "It is too late",
            "The time for confirming is over. Nothing was signed; if it is signed anew, you are asked anew.");

    private final String title;
    private final String sentence;

    PendingState(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    String title() {
        return title;
    }

    String sentence() {
        return sentence;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PendingState fromStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}

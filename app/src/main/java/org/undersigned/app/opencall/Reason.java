package org.undersigned.app.opencall;

import java.util.Arrays;
import java.util.Optional;

/** Why a sign-on waits for a coordinator. */
public enum Reason {
    EVERY_ONE("every-one", "The call holds every sign-on for review."),
    NO_PROOF("no-proof", "Sent without the form’s proof of work: scripts were off, or a program sent it."),
    BAD_PROOF("bad-proof", "The proof of work does not fit the form."),
    BAD_FORM("bad-form", "The form was open for more than twelve hours, or was not ours."),
    FORM_AGAIN("form-again", "The same form was sent before."),
    TOO_FAST("too-fast", "Filled in faster than people type."),
    TRAP("trap", "A field that people don’t see was filled in."),
    BUSY_NETWORK("busy-network", "Many come from the same network."),
    BUSY_CALL("busy-call", "Many came at that time."),
    SAME_NAME("same-name", "Has the same name as"),
    ALIKE_NAME("alike-name", "Reads like"),
    SAME_DOMAIN("same-domain", "Has the same website as"),
    MAILBOX_AGAIN("mailbox-again", "The mailbox, perhaps under an alias, is that of"),
    MAILBOX_ELSEWHERE(
            "mailbox-elsewhere", "The mailbox is not at the organisation’s own website: you would vouch for it."),
    KNOWN_ORGANISATION("known-organisation", "From elsewhere, it uses a name that this site knows:"),
    INVITED("invited", "You have invited it, at another address."),
    CALL_OFF("call-off", "Confirmed when the call was over or switched off."),
    TEXT_CHANGED("text-changed", "The text has changed since it was confirmed, so it cannot be accepted."),
    SIGNED_ALREADY("signed-already", "This organisation has signed already."),
    SECOND_PERSON(
            "second-person",
            "A second person of this organisation confirms its signatures and was written to: it counts once they do."),
    NOT_TAKEN(
            "not-taken", "Could not be recorded: the statement takes no signatures, or the organisation has declined.");

    private final String code;
    private final String sentence;

    Reason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    static Optional<Reason> fromCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}

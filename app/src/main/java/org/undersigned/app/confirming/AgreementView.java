package org.undersigned.app.confirming;

import static org.undersigned.app.words.Speech.say;

import org.undersigned.app.accounts.Organisation;

/** What somebody is asked to agree to. */
public record AgreementView(
        String token, SecondPersonChange change, SecondPersonChange.Side side, Organisation organisation) {
    public String path() {
        return "/second-person/" + token;
    }

    /** One sentence. */
    public String asked() {
        String by = change.askedBy().value();
        if (change.wanted().isEmpty()) {
            return say("confirming.agreement.end", "by", by);
        }
        return side == SecondPersonChange.Side.WANTED
                ? say("confirming.agreement.wanted", "by", by)
                : say(
                        "confirming.agreement.other",
                        "by",
                        by,
                        "person",
                        change.wanted().get().value());
    }

    /** Whether the person who reads it has said yes already, and others have not. */
    public boolean hasAgreed() {
        return side == SecondPersonChange.Side.OTHER ? change.otherAgreed() : change.wantedAgreed();
    }
}

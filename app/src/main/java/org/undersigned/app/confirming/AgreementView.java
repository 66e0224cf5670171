package org.undersigned.app.confirming;

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
            return by + " asks that signatures no longer need a second person.";
        }
        return side == SecondPersonChange.Side.WANTED
                ? by + " asks that you confirm each signature: it counts only after that."
                : by + " asks that " + change.wanted().get().value() + " confirm signatures from now on.";
    }

    /** Whether the person who reads it has said yes already, and others have not. */
    public boolean hasAgreed() {
        return side == SecondPersonChange.Side.OTHER ? change.otherAgreed() : change.wantedAgreed();
    }
}

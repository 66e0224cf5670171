package org.undersigned.app.opencall;

import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.FoldedMailbox;
import org.undersigned.app.opencall.folding.FoldedName;
import org.undersigned.app.opencall.folding.Website;

/** Folds what was typed, and what signatories are called. */
final class Folding {
    // Shorter names sound alike by chance.
    private static final int SHORTEST_SOUND = 5;

    private Folding() {}

    /** @param host of the website, or a domain; empty where there is none */
    static SignOn.Keys keys(SignOn.Kind kind, String name, String host, EmailAddress email) {
        FoldedName folded = name(kind, name);
        String domain = host.isEmpty() ? "" : Website.of(host).registered().orElse("");
        return new SignOn.Keys(folded.key(), sound(folded), FoldedMailbox.of(email), domain);
    }

    static FoldedName name(SignOn.Kind kind, String name) {
        return kind == SignOn.Kind.PERSON ? FoldedName.ofPerson(name) : FoldedName.ofOrganisation(name);
    }

    static String sound(FoldedName name) {
        return name.sound().length() < SHORTEST_SOUND ? name.key() : name.sound();
    }
}

package org.undersigned.app.opencall;

/**
 * One reason to hold a sign-on.
 *
 * @param whom an organisation that it resembles; empty where there is none, and for people, whose names are alike
 */
public record Hold(Reason reason, String whom) {
    // Stands for a person, whose name is like the one that was typed anyway.
    private static final String PERSON = "-";

    public Hold(Reason reason) {
        this(reason, "");
    }

    static Hold alike(Reason reason, SignOn.Kind kind, String whom) {
        return new Hold(reason, kind == SignOn.Kind.PERSON ? PERSON : whom);
    }

    /** Names the sentence that says it; one that resembles an organisation has {@code {whom}} in it. */
    public String key() {
        return whom.equals(PERSON) ? reason.keyOfPerson() : reason.key();
    }

    String stored() {
        return whom.isEmpty() ? reason.code() : reason.code() + "|" + whom;
    }

    static Hold fromStored(String stored) {
        int bar = stored.indexOf('|');
        Reason reason =
                Reason.fromCode(bar < 0 ? stored : stored.substring(0, bar)).orElseThrow();
        return new Hold(reason, bar < 0 ? "" : stored.substring(bar + 1));
    }
}

package org.undersigned.app.opencall;

/**
 * One reason to hold a sign-on.
 *
 * @param whom an organisation that it resembles; empty where there is none, and for people, whose names are alike
 */
public record Hold(Reason reason, String whom) {
    private static final String PERSON = "a person who has signed or is held";

    public Hold(Reason reason) {
        this(reason, "");
    }

    static Hold alike(Reason reason, SignOn.Kind kind, String whom) {
        return new Hold(reason, kind == SignOn.Kind.PERSON ? PERSON : whom);
    }

    public String sentence() {
        return whom.isEmpty() ? reason.sentence() : reason.sentence() + " " + whom + ".";
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

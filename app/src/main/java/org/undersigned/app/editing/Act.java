package org.undersigned.app.editing;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.app.web.NotFound;

/**
 * The button that sent the editor's form.
 *
 * @param verb what it does: "save", "up", "down", "remove", "add", "mine", "theirs", "both", "comment", "suggest",
 *     "accept", "close", "opening"
 * @param detail the kind of what is added; else empty
 * @param id of the card, the waiting version, the remark that it is about; the nil id where it is about none
 */
record Act(String verb, String detail, UUID id) {
    private static final UUID NONE = new UUID(0, 0);
    private static final Pattern FORM =
            Pattern.compile("([a-z]{2,8})(?:-([A-Z_]{4,20}))?(?:-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?");

    static Act parse(String sent) {
        Matcher form = FORM.matcher(sent.isEmpty() ? "save" : sent);
        if (!form.matches()) {
            throw new NotFound();
        }
        return new Act(
                form.group(1),
                form.group(2) == null ? "" : form.group(2),
                form.group(3) == null ? NONE : UUID.fromString(form.group(3)));
    }

    boolean is(String other) {
        return verb.equals(other);
    }
}

package org.undersigned.app.signing;

import static org.undersigned.app.words.Speech.say;

import org.undersigned.app.web.Form;
import org.undersigned.text.PastedText;
import org.undersigned.verify.SigningPayload;

/** A name as a signatory types it. */
final class ShownName {
    private ShownName() {}

    static Form form(String typed) {
        Form form = new Form()
                .with("name", typed.strip())
                .require("name", say("signing.problem.name"))
                .atMost("name", SigningPayload.LONGEST_NAME, say("signing.problem.name-long"));
        PastedText.clean(typed).problems().stream()
                .findFirst()
                .ifPresent(problem -> form.problem("name", problem.sentence()));
        return form;
    }

    static String cleaned(String typed) {
        return PastedText.clean(typed).line();
    }
}

package org.undersigned.app.delivering;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.web.Form;

/** Reads what a coordinator typed for a covering letter. */
final class LetterForm {
    static final List<String> FIELDS =
            List.of("letter", "addressee", "addresses", "answers", "subject", "text", "again");

    private static final int MOST_ADDRESSES = 10;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;

    private LetterForm() {}

    static Form typed(Map<String, String> sent) {
        Form form = new Form();
        FIELDS.forEach(field -> form.with(field, sent.getOrDefault(field, "").strip()));
        return form;
    }

    /**
     * The letter; empty where something is wrong, which then stands in the form.
     *
     * @param addressees whom the statement names; where it names nobody, any can be
     */
    static Optional<Letter> read(Form form, List<String> addressees) {
        form.require("subject", say("delivering.problem.subject"))
                .atMost("subject", LONGEST_SUBJECT, say("delivering.problem.long", "most", LONGEST_SUBJECT))
                .require("text", say("delivering.problem.text"))
                .atMost("text", LONGEST_TEXT, say("delivering.problem.long", "most", LONGEST_TEXT));
        RecordForm.requireAddressee(form, "addressee", addressees);
        List<EmailAddress> addresses = addresses(form);
        Optional<EmailAddress> answers = EmailAddress.parse(form.value("answers"));
        if (answers.isEmpty()) {
            form.problem("answers", say("delivering.problem.answers"));
        }
        Optional<UUID> id = RecordForm.id(form.value("letter"));
        if (form.hasProblems() || id.isEmpty() || answers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Letter(
                id.get(),
                form.value("addressee"),
                addresses,
                answers.get(),
                form.value("subject"),
                form.value("text").replace("\r\n", "\n"),
                !form.value("again").isEmpty()));
    }

    private static List<EmailAddress> addresses(Form form) {
        Set<EmailAddress> addresses = new LinkedHashSet<>();
        for (String typed : form.value("addresses").split("[\\s,;]+")) {
            if (!typed.isEmpty()) {
                EmailAddress.parse(typed)
                        .ifPresentOrElse(
                                addresses::add,
                                () -> form.problem("addresses", say("delivering.problem.address", "address", typed)));
            }
        }
        if (addresses.isEmpty()) {
            form.problem("addresses", say("delivering.problem.addresses"));
        }
        if (addresses.size() > MOST_ADDRESSES) {
            form.problem("addresses", say("delivering.problem.many", "most", MOST_ADDRESSES));
        }
        return new ArrayList<>(addresses);
    }
}

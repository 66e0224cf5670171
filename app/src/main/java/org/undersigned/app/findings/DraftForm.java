package org.undersigned.app.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.web.Form;

/** What somebody outside types about a demand: as in a finding, but without what it claims. */
public final class DraftForm {
    private static final List<String> FIELDS = List.of("draft", "happened", "source", "language", "words");

    private DraftForm() {}

    /** An empty one. */
    public static Form fresh(String language) {
        return new Form().with("draft", UUID.randomUUID().toString()).with("language", language);
    }

    public static Form typed(Map<String, String> sent) {
        Form form = new Form();
        FIELDS.forEach(field -> form.with(field, sent.getOrDefault(field, "").strip()));
        return form;
    }

    /** Of the form: the same each time it is sent. */
    public static UUID id(Form form) {
        return FindingForm.id(form.value("draft"));
    }

    /** Empty where something is wrong, which the form then says. */
    public static Optional<FindingDraft.Content> read(Form form, LocalDate today) {
        Optional<LocalDate> happened = FindingForm.day(form, today);
        Optional<String> source = FindingForm.source(form);
        FindingForm.words(form);
        return form.hasProblems()
                ? Optional.empty()
                : Optional.of(new FindingDraft.Content(
                        happened.orElseThrow(), form.value("language"), FindingForm.line(form), source));
    }
}

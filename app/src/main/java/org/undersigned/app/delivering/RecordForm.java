package org.undersigned.app.delivering;

import static org.undersigned.app.words.Speech.say;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.undersigned.app.publishing.Delivered;
import org.undersigned.app.web.Form;

/** Reads what a coordinator typed on a delivery that happened without this site. */
final class RecordForm {
    static final List<String> FIELDS = List.of("record", "to", "way", "on", "note");

    private static final int LONGEST_ADDRESSEE = 200;
    private static final int LONGEST_NOTE = 1000;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What was recorded. */
    record Recorded(UUID id, String addressee, Delivered.Way way, LocalDate on, String note) {}

    private RecordForm() {}

    static Form typed(Map<String, String> sent) {
        Form form = new Form();
        FIELDS.forEach(field -> form.with(field, sent.getOrDefault(field, "").strip()));
        return form;
    }

    /**
     * Empty where something is wrong, which then stands in the form.
     *
     * @param published the first day on which it can have been delivered
     */
    static Optional<Recorded> read(Form form, List<String> addressees, LocalDate published, LocalDate today) {
        requireAddressee(form, "to", addressees);
        form.atMost("note", LONGEST_NOTE, say("delivering.problem.long", "most", LONGEST_NOTE));
        Optional<LocalDate> on = date(form.value("on"));
        if (on.isEmpty()) {
            form.problem("on", say("delivering.problem.date"));
        } else if (on.get().isBefore(published) || on.get().isAfter(today)) {
            form.problem("on", say("delivering.problem.day", "first", published));
        }
        Optional<Delivered.Way> way = way(form.value("way"));
        if (way.isEmpty()) {
            form.problem("way", say("delivering.problem.way"));
        }
        Optional<UUID> id = id(form.value("record"));
        if (form.hasProblems() || id.isEmpty() || on.isEmpty() || way.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Recorded(id.get(), form.value("to"), way.get(), on.get(), form.value("note")));
    }

    static void requireAddressee(Form form, String field, List<String> addressees) {
        String value = form.value(field);
        boolean known = addressees.isEmpty() ? !value.isEmpty() : addressees.contains(value);
        if (!known || value.chars().anyMatch(Character::isISOControl)) {
            form.problem(field, say("delivering.problem.addressee"));
        }
        form.atMost(field, LONGEST_ADDRESSEE, say("delivering.problem.long", "most", LONGEST_ADDRESSEE));
    }

    static Optional<UUID> id(String value) {
        return UUID_FORM.matcher(value).matches() ? Optional.of(UUID.fromString(value)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Delivered.Way> way(String value) {
        return List.of(Delivered.Way.HAND, Delivered.Way.POST, Delivered.Way.PORTAL).stream()
                .filter(way -> way.code().equals(value))
                .findFirst();
    }
}

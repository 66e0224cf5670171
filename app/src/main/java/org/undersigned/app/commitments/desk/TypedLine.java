package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.undersigned.app.web.Form;
import org.undersigned.app.words.Notices;
import org.undersigned.text.PastedText;

/** Reads what stands in one field, and says in the form what is wrong with it. */
final class TypedLine {
    private TypedLine() {}

    /** One line; empty where nothing was typed or something is wrong. */
    static Optional<String> line(Form form, String field, int longest) {
        String typed = form.value(field);
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Optional<String> problem = problem(typed, longest);
        problem.ifPresent(sentence -> form.problem(field, sentence));
        return problem.isPresent()
                ? Optional.empty()
                : Optional.of(PastedText.clean(typed).line());
    }

    /** Several lines, without empty ones. */
    static List<String> lines(Form form, String field, int longest, int most) {
        List<String> lines = form.value(field)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> PastedText.clean(line).line())
                .filter(line -> !line.isEmpty())
                .toList();
        form.value(field)
                .lines()
                .flatMap(line -> problem(line, longest).stream())
                .findFirst()
                .ifPresent(sentence -> form.problem(field, sentence));
        if (lines.size() > most) {
            form.problem(field, say("commitments.problem.lines", "most", most));
        }
        return lines;
    }

    /** What is wrong with a line, in one sentence. */
    static Optional<String> problem(String typed, int longest) {
        if (typed.length() > longest) {
            return Optional.of(say("commitments.problem.long", "most", longest));
        }
        PastedText.Cleaned clean = PastedText.clean(typed);
        return clean.problems().stream().findFirst().map(problem -> Notices.say(problem.notice()));
    }

    /** A day; empty where nothing was typed or it is none. */
    static Optional<LocalDate> day(Form form, String field) {
        if (form.value(field).isBlank()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(form.value(field));
        if (day.isEmpty()) {
            form.problem(field, say("commitments.problem.day"));
        }
        return day;
    }

    static Optional<LocalDate> day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return Optional.of(day).filter(on -> on.getYear() >= 1 && on.getYear() <= 9999);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}

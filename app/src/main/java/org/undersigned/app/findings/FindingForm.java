package org.undersigned.app.findings;

import static org.undersigned.app.words.Speech.say;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.words.Notices;
import org.undersigned.text.PastedText;
import org.undersigned.verify.Fields;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Kept;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;

/** What a coordinator types about a finding. */
public final class FindingForm {
    private static final List<String> FIELDS = List.of(
            "finding", "draft", "happened", "says", "shows", "kept", "source", "copy", "language", "words", "without");

    private FindingForm() {}

    /** An empty one. */
    public static Form fresh(String language) {
        return new Form().with("finding", UUID.randomUUID().toString()).with("language", language);
    }

    public static Form typed(Map<String, String> sent) {
        Form form = new Form();
        FIELDS.forEach(field -> form.with(field, sent.getOrDefault(field, "").strip()));
        return form;
    }

    /**
     * Empty where something is wrong, which the form then says.
     *
     * @param hasFile whether a file comes with it, which becomes its copy
     */
    public static Optional<Claim> read(Form form, Subject.Kind kind, Clock clock, boolean hasFile) {
        Optional<LocalDate> happened = day(form, LocalDate.now(clock));
        Optional<Says> says = choice(Says.class, form.value("says"));
        Optional<Shows> shows = choice(Shows.class, form.value("shows"));
        Optional<Kept> kept = choice(Kept.class, form.value("kept"));
        boolean onDemand = kind == Subject.Kind.DEMAND;
        if (onDemand && says.isEmpty() && shows.isEmpty()) {
            form.problem("says", say("findings.problem.claim"));
        }
        if (!onDemand && kept.isEmpty()) {
            form.problem("kept", say("findings.problem.kept"));
        }
        Optional<String> source = source(form);
        Optional<String> copy = Optional.of(form.value("copy"))
                .filter(sha -> Fields.SHA256.matcher(sha).matches());
        if (source.isEmpty() && copy.isEmpty() && !hasFile) {
            form.problem("source", say("findings.problem.source"));
        }
        words(form);
        if (!Fields.LANGUAGE.matcher(form.value("language")).matches()) {
            form.problem("language", say("findings.problem.language"));
        }
        return form.hasProblems()
                ? Optional.empty()
                : Optional.of(new Claim(
                        happened.orElseThrow(),
                        onDemand ? says : Optional.empty(),
                        onDemand ? shows : Optional.empty(),
                        onDemand ? Optional.empty() : kept,
                        source,
                        copy,
                        form.value("language"),
                        line(form)));
    }

    static Optional<LocalDate> day(Form form, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(form.value("happened"));
            if (day.getYear() < 1000 || day.isAfter(today.plusDays(1))) {
                form.problem("happened", say("findings.problem.future"));
            }
            return Optional.of(day);
        } catch (DateTimeParseException noDay) {
            form.problem("happened", say("findings.problem.day"));
            return Optional.empty();
        }
    }

    // Kept as ASCII, which reads the same to everybody.
    static Optional<String> source(Form form) {
        String typed = form.value("source");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            String address = new URI(typed).toASCIIString();
            if (address.matches("https?://[!-~]+") && address.length() <= FindingRecord.LONGEST_SOURCE) {
                return Optional.of(address);
            }
        } catch (URISyntaxException notOne) {
            // Said below, as of one in another form.
        }
        form.problem("source", say("findings.problem.address"));
        return Optional.empty();
    }

    static String line(Form form) {
        return PastedText.clean(form.value("words")).line();
    }

    static void words(Form form) {
        form.require("words", say("findings.problem.words"))
                .atMost("words", FindingRecord.LONGEST, say("findings.problem.long", "most", FindingRecord.LONGEST));
        PastedText.clean(form.value("words")).problems().stream()
                .findFirst()
                .ifPresent(problem -> form.problem("words", Notices.say(problem.notice())));
    }

    /** The same for a reason of one line. */
    public static Optional<String> reason(Form form, String typed) {
        form.with("reason", typed.strip())
                .require("reason", say("findings.problem.reason"))
                .atMost("reason", FindingRecord.LONGEST, say("findings.problem.long", "most", FindingRecord.LONGEST));
        PastedText.clean(typed).problems().stream()
                .findFirst()
                .ifPresent(problem -> form.problem("reason", Notices.say(problem.notice())));
        return form.hasProblems()
                ? Optional.empty()
                : Optional.of(PastedText.clean(typed).line());
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> of, String word) {
        return Arrays.stream(of.getEnumConstants())
                .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** @throws NotFound where it is none */
    public static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notOne) {
            throw new NotFound();
        }
    }
}

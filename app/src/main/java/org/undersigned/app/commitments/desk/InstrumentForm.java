package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.undersigned.app.commitments.InstrumentKind;
import org.undersigned.app.commitments.Terms;
import org.undersigned.app.web.Form;
import org.undersigned.verify.Fields;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.ObligationRecord.Party;

/** What a coordinator types about an instrument. */
final class InstrumentForm {
    private static final List<String> FIELDS =
            List.of("kind", "title", "language", "dated", "in-force", "until", "sources", "summary");
    private static final int TITLE = 300;
    private static final int SUMMARY = 1000;
    private static final int SOURCES = 20;
    private static final int LONGEST_SOURCE = 2000;
    private static final int ROWS = 2;
    private static final int MORE = 4;

    private InstrumentForm() {}

    static Form typed(Map<String, String> sent) {
        Form form = new Form();
        FIELDS.forEach(field -> form.with(field, sent.getOrDefault(field, "").strip()));
        for (int i = 1; i <= ObligationRecord.MOST_PARTIES; i++) {
            form.with("party-" + i, sent.getOrDefault("party-" + i, "").strip());
            form.with("short-" + i, sent.getOrDefault("short-" + i, "").strip());
        }
        int rows = filled(form) + (sent.getOrDefault("next", "").equals("more") ? MORE : 0);
        return form.with("rows", Integer.toString(Math.clamp(rows, ROWS, ObligationRecord.MOST_PARTIES)));
    }

    private static int filled(Form form) {
        int last = 0;
        for (int i = 1; i <= ObligationRecord.MOST_PARTIES; i++) {
            if (!form.value("party-" + i).isEmpty() || !form.value("short-" + i).isEmpty()) {
                last = i;
            }
        }
        return last;
    }

    static Form fresh(String language) {
        return typed(Map.of("language", language, "kind", InstrumentKind.AGREEMENT.name()));
    }

    static Form of(Terms terms) {
        Form form = new Form()
                .with("kind", terms.kind().name())
                .with("title", terms.title())
                .with("language", terms.language())
                .with("dated", terms.dated().toString())
                .with("in-force", terms.inForce().map(LocalDate::toString).orElse(""))
                .with("until", terms.until().map(LocalDate::toString).orElse(""))
                .with("sources", String.join("\n", terms.sources()))
                .with("summary", terms.summary())
                .with("rows", Integer.toString(Math.max(ROWS, terms.parties().size())));
        for (int i = 0; i < terms.parties().size(); i++) {
            form.with("party-" + (i + 1), terms.parties().get(i).name());
            form.with("short-" + (i + 1), terms.parties().get(i).shortName());
        }
        return form;
    }

    /** Empty where something is wrong, which the form then says. */
    static Optional<Terms> read(Form form) {
        Optional<InstrumentKind> kind = Arrays.stream(InstrumentKind.values())
                .filter(one -> one.name().equals(form.value("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            form.problem("kind", say("commitments.problem.kind"));
        }
        Optional<String> title = TypedLine.line(form, "title", TITLE);
        form.require("title", say("commitments.problem.title"));
        if (!Fields.LANGUAGE.matcher(form.value("language")).matches()) {
            form.problem("language", say("findings.problem.language"));
        }
        Optional<LocalDate> dated = TypedLine.day(form, "dated");
        form.require("dated", say("commitments.problem.dated"));
        Optional<LocalDate> inForce = TypedLine.day(form, "in-force");
        Optional<LocalDate> until = TypedLine.day(form, "until");
        if (until.isPresent() && until.get().isBefore(inForce.or(() -> dated).orElse(until.get()))) {
            form.problem("until", say("commitments.problem.until"));
        }
        List<Party> parties = parties(form);
        List<String> sources = sources(form);
        Optional<String> summary = TypedLine.line(form, "summary", SUMMARY);
        return form.hasProblems()
                ? Optional.empty()
                : Optional.of(new Terms(
                        kind.orElseThrow(),
                        title.orElseThrow(),
                        form.value("language"),
                        dated.orElseThrow(),
                        parties,
                        sources,
                        inForce,
                        until,
                        summary.orElse("")));
    }

    private static List<Party> parties(Form form) {
        List<Party> parties = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= ObligationRecord.MOST_PARTIES; i++) {
            Optional<String> name = TypedLine.line(form, "party-" + i, TITLE);
            Optional<String> shortName = TypedLine.line(form, "short-" + i, ObligationRecord.LONGEST_LABEL);
            if (name.isPresent()) {
                String called = shortName.orElse(name.get());
                if (called.length() > ObligationRecord.LONGEST_LABEL) {
                    form.problem("short-" + i, say("commitments.problem.short"));
                } else if (!names.add(called.toLowerCase(Locale.ROOT))) {
                    form.problem("short-" + i, say("commitments.problem.same-party"));
                } else {
                    parties.add(new Party(name.get(), called));
                }
            } else if (shortName.isPresent()) {
                form.problem("party-" + i, say("commitments.problem.party-name"));
            }
        }
        if (names.isEmpty()) {
            form.problem("party-1", say("commitments.problem.party"));
        }
        return parties;
    }

    // Kept as ASCII, which reads the same to everybody.
    private static List<String> sources(Form form) {
        List<String> sources = new ArrayList<>();
        for (String typed : form.value("sources").lines().map(String::strip).toList()) {
            if (!typed.isEmpty()) {
                address(typed)
                        .ifPresentOrElse(
                                sources::add, () -> form.problem("sources", say("commitments.problem.address")));
            }
        }
        if (sources.isEmpty()) {
            form.problem("sources", say("commitments.problem.source"));
        }
        if (sources.size() > SOURCES) {
            form.problem("sources", say("commitments.problem.lines", "most", SOURCES));
        }
        return sources;
    }

    private static Optional<String> address(String typed) {
        try {
            String address = new URI(typed).toASCIIString();
            return Optional.of(address)
                    .filter(text -> text.matches("https?://[!-~]+") && text.length() <= LONGEST_SOURCE);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}

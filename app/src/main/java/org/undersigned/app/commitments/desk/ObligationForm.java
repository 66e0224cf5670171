package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.commitments.Obligation;
import org.undersigned.app.commitments.Terms;
import org.undersigned.app.commitments.Undertaking;
import org.undersigned.app.web.Form;
import org.undersigned.text.Due;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.ObligationRecord.All;
import org.undersigned.verify.ObligationRecord.Described;
import org.undersigned.verify.ObligationRecord.One;
import org.undersigned.verify.ObligationRecord.Party;
import org.undersigned.verify.ObligationRecord.Whom;

/** What a coordinator types about an obligation. */
final class ObligationForm {
    /** The choice that leads to words of one's own. */
    static final String IN_WORDS = "words";

    private static final List<String> FIELDS =
            List.of("label", "words", "by", "to", "to-words", "due", "undated", "until", "reason", "replaces", "again");

    private ObligationForm() {}

    static Form typed(Map<String, String> sent) {
        Form form = new Form();
        FIELDS.forEach(field -> form.with(field, sent.getOrDefault(field, "").strip()));
        return form;
    }

    static Form of(Undertaking undertaking) {
        boolean inWords = undertaking.to() instanceof Described;
        return new Form()
                .with("label", undertaking.label())
                .with("words", String.join("\n", undertaking.words()))
                .with("by", undertaking.by().line())
                .with("to", inWords ? IN_WORDS : undertaking.to().line())
                .with("to-words", undertaking.to() instanceof Described(String words) ? words : "")
                .with("due", undertaking.due() instanceof Due.On on ? on.date().toString() : "")
                .with("undated", undertaking.due() instanceof Due.Undated undated ? undated.reason() : "")
                .with("until", undertaking.until().map(LocalDate::toString).orElse(""));
    }

    static Undertaking of(ObligationRecord record) {
        return new Undertaking(record.label(), record.text(), record.by(), record.to(), record.due(), record.until());
    }

    /** Who can owe. */
    static Map<String, String> debtors(Terms terms) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Party party : terms.parties()) {
            choices.put(new One(party.shortName()).line(), party.shortName());
        }
        if (terms.parties().size() > 1) {
            choices.put(new All().line(), say("commitments.all-parties"));
        }
        return choices;
    }

    /** To whom it can be owed. */
    static Map<String, String> creditors(Terms terms) {
        Map<String, String> choices = new LinkedHashMap<>(Map.of());
        choices.put(new All().line(), say("commitments.everybody"));
        for (Party party : terms.parties()) {
            choices.put(new One(party.shortName()).line(), party.shortName());
        }
        choices.put(IN_WORDS, say("commitments.in-words"));
        return choices;
    }

    /** Empty where something is wrong, which the form then says. */
    static Optional<Undertaking> read(Form form, Terms terms) {
        Optional<String> label = TypedLine.line(form, "label", ObligationRecord.LONGEST_LABEL);
        form.require("label", say("commitments.problem.label"));
        List<String> words = TypedLine.lines(form, "words", ObligationRecord.LONGEST, ObligationRecord.MOST_LINES);
        form.require("words", say("commitments.problem.words"));
        Whom by = by(form, terms);
        Whom to = to(form, terms);
        Optional<Due> due = due(form);
        Optional<LocalDate> until = TypedLine.day(form, "until");
        return form.hasProblems() || words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Undertaking(label.orElseThrow(), words, by, to, due.orElseThrow(), until));
    }

    static Whom by(Form form, Terms terms) {
        if (!debtors(terms).containsKey(form.value("by"))) {
            form.problem("by", say("commitments.problem.by"));
            return new All();
        }
        return Whom.parse(form.value("by"));
    }

    static Whom to(Form form, Terms terms) {
        String chosen = form.value("to");
        if (chosen.equals(IN_WORDS)) {
            Optional<String> words = TypedLine.line(form, "to-words", ObligationRecord.LONGEST);
            form.require("to-words", say("commitments.problem.to-words"));
            return words.<Whom>map(Described::new).orElseGet(All::new);
        }
        if (!creditors(terms).containsKey(chosen)) {
            form.problem("to", say("commitments.problem.to"));
            return new All();
        }
        return Whom.parse(chosen);
    }

    private static Optional<Due> due(Form form) {
        Optional<LocalDate> day = TypedLine.day(form, "due");
        Optional<String> reason = TypedLine.line(form, "undated", ObligationRecord.LONGEST);
        if (form.value("due").isEmpty() == form.value("undated").isEmpty()) {
            form.problem("due", say("commitments.problem.due"));
        }
        return day.<Due>map(Due.On::new).or(() -> reason.map(Due.Undated::new));
    }

    /** What it replaces, where it is a correction; the form then says what is wrong. */
    static Optional<Obligation.Correction> correction(Form form) {
        Optional<UUID> replaces = id(form.value("replaces"));
        if (replaces.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> reason = TypedLine.line(form, "reason", ObligationRecord.LONGEST);
        form.require("reason", say("commitments.problem.reason"));
        return reason.map(why -> new Obligation.Correction(replaces.get(), why));
    }

    static Optional<UUID> id(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}

package org.undersigned.app.opencall.pages;

import static org.undersigned.app.words.Speech.say;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.Ticket;
import org.undersigned.app.guarding.Tickets;
import org.undersigned.app.opencall.Hold;
import org.undersigned.app.opencall.OpenCall;
import org.undersigned.app.opencall.Reason;
import org.undersigned.app.opencall.SignOn;
import org.undersigned.app.opencall.folding.Website;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.signatories.Declaration;
import org.undersigned.app.web.Form;
import org.undersigned.app.words.Notices;
import org.undersigned.text.PastedText;
import org.undersigned.verify.SigningPayload;

/** What somebody filled in. Problems are those of the form alone: none says anything of an address. */
final class SignFormEntry {
    /** A field that people don't see. */
    static final String TRAP = "nickname";

    // The quickest with everything filled in by the browser take longer.
    private static final Duration QUICKEST = Duration.ofSeconds(3);

    private final Map<String, String> fields;
    private final Form form = new Form();

    SignFormEntry(Map<String, String> fields) {
        this.fields = fields;
        fields.forEach((name, value) -> form.with(name, value.strip()));
    }

    Form form() {
        return form;
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Empty where the form has problems. */
    Optional<SignOn.Typed> typed(OpenCall call) {
        Optional<SignOn.Kind> kind = kind(call);
        boolean isPerson = kind.filter(SignOn.Kind.PERSON::equals).isPresent();
        String name = line(
                "name",
                SigningPayload.LONGEST_NAME,
                say(isPerson ? "opencall.problem.name" : "opencall.problem.name.organisation"));
        Optional<EmailAddress> email = EmailAddress.parse(field("email"));
        if (field("email").isEmpty()) {
            form.problem("email", say("opencall.problem.email"));
        } else if (email.isEmpty()) {
            form.problem("email", say("opencall.problem.email.none"));
        }
        if (!field("consent").equals("true")) {
            form.problem("consent", say("opencall.problem.consent"));
        }
        if (kind.isEmpty()) {
            form.problem("kind", say("opencall.problem.kind"));
            return Optional.empty();
        }
        return isPerson ? person(name, email) : organisation(name, email);
    }

    // Where one kind only can sign, nobody is asked.
    private Optional<SignOn.Kind> kind(OpenCall call) {
        if (call.organisations() != call.persons()) {
            return Optional.of(call.persons() ? SignOn.Kind.PERSON : SignOn.Kind.ORGANISATION);
        }
        return switch (field("kind")) {
            case "organisation" -> Optional.of(SignOn.Kind.ORGANISATION);
            case "person" -> Optional.of(SignOn.Kind.PERSON);
            default -> Optional.empty();
        };
    }

    private Optional<SignOn.Typed> person(String name, Optional<EmailAddress> email) {
        return form.hasProblems()
                ? Optional.empty()
                : email.map(address -> new SignOn.Typed(
                        SignOn.Kind.PERSON, name, "", Declaration.OWN_ROLE, Authority.OWN_NAME, address));
    }

    private Optional<SignOn.Typed> organisation(String name, Optional<EmailAddress> email) {
        String role = line("role", SigningPayload.LONGEST_ROLE, say("opencall.problem.role"));
        Optional<Authority> authority =
                Authority.fromCode(field("authority")).filter(Authority.ofOrganisations()::contains);
        if (authority.isEmpty()) {
            form.problem("authority", say("opencall.problem.authority"));
        }
        Optional<Website> website = Website.parse(field("website"));
        if (!field("website").isEmpty() && website.isEmpty()) {
            form.problem("website", say("opencall.problem.website"));
        }
        if (form.hasProblems() || authority.isEmpty()) {
            return Optional.empty();
        }
        String host = website.map(Website::host).orElse("");
        return email.map(
                address -> new SignOn.Typed(SignOn.Kind.ORGANISATION, name, host, role, authority.get(), address));
    }

    private String line(String field, int longest, String question) {
        PastedText.Cleaned cleaned = PastedText.clean(field(field));
        form.require(field, question).atMost(field, longest, say("opencall.problem.long", "most", longest));
        cleaned.problems().stream()
                .findFirst()
                .ifPresent(problem -> form.problem(field, Notices.say(problem.notice())));
        return cleaned.line();
    }

    /** What speaks for looking at it first; the same work whatever it is. */
    List<Hold> marks(Optional<Ticket> ticket, Clock clock) {
        List<Hold> marks = new ArrayList<>();
        if (ticket.isEmpty()) {
            marks.add(new Hold(Reason.BAD_FORM));
        } else {
            if (field("proof").isEmpty()) {
                marks.add(new Hold(Reason.NO_PROOF));
            } else if (!Tickets.isSolved(ticket.get(), field("proof"))) {
                marks.add(new Hold(Reason.BAD_PROOF));
            }
            if (clock.instant().isBefore(ticket.get().issued().plus(QUICKEST))) {
                marks.add(new Hold(Reason.TOO_FAST));
            }
        }
        if (!field(TRAP).isEmpty()) {
            marks.add(new Hold(Reason.TRAP));
        }
        return marks;
    }
}

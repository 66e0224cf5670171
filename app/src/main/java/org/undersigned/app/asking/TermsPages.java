package org.undersigned.app.asking;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.inviting.DeadlineOutcome;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.inviting.Reminders;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.words.Notices;
import org.undersigned.text.PastedText;

/** Deadlines, reminders, and the coordinators' own words. */
@Controller
class TermsPages {
    private final InvitingTerms terms;
    private final Reminders reminders;
    private final InvitingPages inviting;
    private final Statements statements;

    TermsPages(InvitingTerms terms, Reminders reminders, InvitingPages inviting, Statements statements) {
        this.terms = terms;
        this.reminders = reminders;
        this.inviting = inviting;
        this.statements = statements;
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/deadlines")
    ResponseEntity<String> deadlines(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String soft,
            @RequestParam(defaultValue = "") String hard,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Form form = new Form().with("soft", soft).with("hard", hard);
        Optional<LocalDate> asked = date(form, "soft");
        Optional<LocalDate> last = date(form, "hard");
        if (!form.hasProblems()) {
            switch (terms.setDeadlines(statement.id(), asked, last)) {
                case DeadlineOutcome.Set set -> {
                    return page(slug, "deadlines");
                }
                case DeadlineOutcome.SoftRefused refused -> form.problem("soft", refused.sentence());
                case DeadlineOutcome.HardRefused refused -> form.problem("hard", refused.sentence());
            }
        }
        return inviting.show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
    }

    private static Optional<LocalDate> date(Form form, String field) {
        String typed = form.value(field).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            form.problem(field, say("asking.problem.date"));
            return Optional.empty();
        }
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/reminders")
    ResponseEntity<String> reminders(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean wanted) {
        terms.setReminders(statements.withSlug(slug).id(), wanted);
        return page(slug, "reminders");
    }

    /** "Remind now". */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/reminder")
    ResponseEntity<String> remind(@PathVariable String slug) {
        reminders.remindNow(statements.withSlug(slug).id());
        return page(slug, "reminders");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/message")
    ResponseEntity<String> message(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String message,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        PastedText.Cleaned cleaned = PastedText.clean(message);
        Form form = new Form()
                .with("message-" + language, message)
                .atMost(
                        "message-" + language,
                        InvitingTerms.LONGEST_MESSAGE,
                        say("asking.problem.long-message", "most", InvitingTerms.LONGEST_MESSAGE));
        cleaned.problems().stream()
                .findFirst()
                .ifPresent(problem -> form.problem("message-" + language, Notices.say(problem.notice())));
        if (form.hasProblems() || !InvitingTerms.writes(language)) {
            return inviting.show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
        }
        terms.setMessage(statement.id(), language, cleaned.text());
        return page(slug, "message");
    }

    private static ResponseEntity<String> page(String slug, String place) {
        return Pages.redirect("/desk/statements/" + slug + "/invitations", place);
    }
}

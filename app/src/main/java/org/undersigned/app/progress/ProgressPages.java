package org.undersigned.app.progress;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.confirming.UnreachableSecondPersons;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementState;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** What the invited organisations have answered, and where to write to instead. */
@Controller
class ProgressPages {
    private final Invitations invitations;
    private final UnreachableSecondPersons unreachable;
    private final ProgressViews views;
    private final Statements statements;
    private final Pages pages;

    ProgressPages(
            Invitations invitations,
            UnreachableSecondPersons unreachable,
            ProgressViews views,
            Statements statements,
            Pages pages) {
        this.unreachable = unreachable;
        this.invitations = invitations;
        this.views = views;
        this.statements = statements;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}")
    ResponseEntity<String> progress(@PathVariable String slug, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        return statement.state() instanceof StatementState.Draft
                ? Pages.redirect("/desk/statements/" + slug + "/draft")
                : show(request, HttpStatus.OK, statement, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/{id}/renewal")
    ResponseEntity<String> renew(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            Form form = new Form().with("email-" + id, email).problem("email-" + id, say("progress.problem.address"));
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
        }
        if (!invitations.inviteAgain(statement.id(), id, address.get())) {
            throw new NotFound();
        }
        return Pages.redirect("/desk/statements/" + slug);
    }

    /** An organisation's second person cannot be reached: its signatures need none any more. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/{id}/second-person")
    ResponseEntity<String> endSecondPerson(@PathVariable String slug, @PathVariable UUID id) {
        unreachable.endRule(statements.withSlug(slug).id(), id);
        return Pages.redirect("/desk/statements/" + slug);
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Statement statement, Form form) {
        ProgressView view = views.of(statement);
        String title = view.revision().text().title();
        return pages.show(request, status, "progress/progress", title, Map.of("view", view, "form", form));
    }
}

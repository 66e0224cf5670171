package org.undersigned.app.progress;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
    private final Lists lists;
    private final ProgressViews views;
    private final Statements statements;
    private final Pages pages;

    ProgressPages(
            Invitations invitations,
            UnreachableSecondPersons unreachable,
            Lists lists,
            ProgressViews views,
            Statements statements,
            Pages pages) {
        this.unreachable = unreachable;
        this.invitations = invitations;
        this.lists = lists;
        this.views = views;
        this.statements = statements;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}")
    ResponseEntity<String> progress(
            @PathVariable String slug, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        return statement.state() instanceof StatementState.Draft
                ? Pages.redirect("/desk/statements/" + slug + "/draft")
                : show(request, HttpStatus.OK, statement, lists.of(statement.id(), Place.sent(fields)), new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/{id}/renewal")
    ResponseEntity<String> renew(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Place place = Place.sent(fields);
        String email = fields.getOrDefault("email", "");
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            Form form = new Form().with("email-" + id, email).problem("email-" + id, say("progress.problem.address"));
            Listed listed = lists.with(lists.of(statement.id(), place), statement.id(), id);
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, listed, form);
        }
        if (!invitations.inviteAgain(statement.id(), id, address.get())) {
            throw new NotFound();
        }
        return back(slug, place);
    }

    /** An organisation's second person cannot be reached: its signatures need none any more. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/{id}/second-person")
    ResponseEntity<String> endSecondPerson(
            @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        unreachable.endRule(statements.withSlug(slug).id(), id);
        return back(slug, Place.sent(fields));
    }

    /** To where the coordinator was. */
    static ResponseEntity<String> back(String slug, Place place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(place.on("/desk/statements/" + slug)))
                .build();
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, Statement statement, Listed listed, Form form) {
        ProgressView view = views.of(statement, listed);
        boolean isOverview = listed.place().isOverview();
        String title = isOverview ? view.revision().text().title() : say("progress.answers");
        String template = isOverview ? "progress/progress" : "progress/list";
        return pages.show(request, status, template, title, Map.of("view", view, "form", form));
    }
}

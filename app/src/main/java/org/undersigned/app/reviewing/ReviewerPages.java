package org.undersigned.app.reviewing;

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
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Whom a coordinator asks for remarks on a draft. */
@Controller
class ReviewerPages {
    private static final int LONGEST_NAME = 200;

    private final Statements statements;
    private final Drafts drafts;
    private final Reviewers reviewers;
    private final Viewer viewer;
    private final Pages pages;

    ReviewerPages(Statements statements, Drafts drafts, Reviewers reviewers, Viewer viewer, Pages pages) {
        this.statements = statements;
        this.drafts = drafts;
        this.reviewers = reviewers;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/reviewers")
    ResponseEntity<String> show(@PathVariable String slug, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        return statement.isBeingWritten()
                ? show(request, HttpStatus.OK, statement, new Form())
                : Pages.redirect("/desk/statements/" + slug);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/reviewers")
    ResponseEntity<String> ask(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Form form = new Form()
                .with("organisation", organisation.strip())
                .with("email", email.strip())
                .require("organisation", say("reviewing.reviewers.name-missing"))
                .atMost("organisation", LONGEST_NAME, say("reviewing.reviewers.name-too-long"))
                .require("email", say("reviewing.reviewers.email-missing"));
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            form.problem("email", say("reviewing.reviewers.no-email"));
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
        }
        reviewers.ask(
                statement.id(),
                drafts.of(statement.id()).title(),
                form.value("organisation"),
                address.orElseThrow(),
                viewer.coordinator().person());
        return Pages.redirect("/desk/statements/" + slug + "/reviewers");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/reviewers/{id}/removal")
    ResponseEntity<String> end(@PathVariable String slug, @PathVariable UUID id) {
        reviewers.end(statements.withSlug(slug).id(), id);
        return Pages.redirect("/desk/statements/" + slug + "/reviewers");
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Statement statement, Form form) {
        return pages.show(
                request,
                status,
                "reviewing/reviewers",
                say("reviewing.reviewers.title"),
                Map.of("slug", statement.slug().value(), "reviewers", reviewers.of(statement.id()), "form", form));
    }
}

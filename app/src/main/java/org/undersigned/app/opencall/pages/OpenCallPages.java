package org.undersigned.app.opencall.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.opencall.OpenCall;
import org.undersigned.app.opencall.OpenCalls;
import org.undersigned.app.opencall.Reviews;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementState;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.SiteAddress;

/** Where a coordinator opens a statement to all, and stops that. */
@Controller
class OpenCallPages {
    private final OpenCalls calls;
    private final Reviews reviews;
    private final Statements statements;
    private final SiteAddress address;
    private final Pages pages;

    OpenCallPages(OpenCalls calls, Reviews reviews, Statements statements, SiteAddress address, Pages pages) {
        this.calls = calls;
        this.reviews = reviews;
        this.statements = statements;
        this.address = address;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/open-call")
    ResponseEntity<String> show(@PathVariable String slug, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        if (statement.state() instanceof StatementState.Draft) {
            return Pages.redirect("/desk/statements/" + slug + "/draft");
        }
        Form form = calls.of(statement.id())
                .map(OpenCallPages::filled)
                .orElseGet(() -> new Form().with("organisations", "true").with("review", "odd"));
        return show(request, HttpStatus.OK, statement, form);
    }

    private static Form filled(OpenCall call) {
        return new Form()
                .with("organisations", String.valueOf(call.organisations()))
                .with("persons", String.valueOf(call.persons()))
                .with("review", call.reviewsAll() ? "all" : "odd")
                .with("until", call.lastDay().map(LocalDate::toString).orElse(""));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/open-call")
    ResponseEntity<String> switchOn(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean organisations,
            @RequestParam(defaultValue = "false") boolean persons,
            @RequestParam(defaultValue = "all") String review,
            @RequestParam(defaultValue = "") String until,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Form form = new Form()
                .with("organisations", String.valueOf(organisations))
                .with("persons", String.valueOf(persons))
                .with("review", review)
                .with("until", until.strip());
        if (!organisations && !persons) {
            form.problem("who", say("opencall.problem.who"));
        }
        Optional<LocalDate> lastDay = day(until.strip());
        if (!until.isBlank() && lastDay.isEmpty()) {
            form.problem("until", say("opencall.problem.until"));
        }
        if (!statement.state().acceptsSignatures()) {
            form.problem("who", say("opencall.problem.closed"));
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
        }
        calls.switchOn(statement, organisations, persons, !review.equals("odd"), lastDay);
        return back(slug);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The fuse. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/open-call/pause")
    ResponseEntity<String> pause(@PathVariable String slug) {
        calls.switchOff(statements.withSlug(slug).id());
        return back(slug);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/open-call/address")
    ResponseEntity<String> readdress(@PathVariable String slug) {
        calls.readdress(statements.withSlug(slug).id());
        return back(slug);
    }

    private static ResponseEntity<String> back(String slug) {
        return Pages.redirect("/desk/statements/" + slug + "/open-call");
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, Statement statement, Form typed) {
        Optional<OpenCall> call = calls.of(statement.id());
        String form = statement.state().isPublic()
                ? "/statements/" + statement.slug().value() + "/sign"
                : "/open-calls/" + call.map(OpenCall::address).orElse("");
        Map<String, Object> content = Map.of(
                "statement", statement,
                "revision", statements.latestRevision(statement.id()).orElseThrow(NotFound::new),
                "call", call,
                "isTaken", calls.takesSignOns(statement.id()),
                "counts", reviews.counts(statement.id()),
                "link", address.link(form),
                "form", typed);
        return pages.show(request, status, "opencall/settings", say("opencall.settings.title"), content);
    }
}

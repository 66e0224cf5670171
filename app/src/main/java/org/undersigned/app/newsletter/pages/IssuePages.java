package org.undersigned.app.newsletter.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Subscriptions;
import org.undersigned.app.newsletter.sending.Issue;
import org.undersigned.app.newsletter.sending.Issues;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** The coordinators' newsletters: the list, and writing one. */
@Controller
class IssuePages {
    private static final String PATH = "/desk/newsletters";
    private static final int LATEST_NEWS = 20;

    private final Issues issues;
    private final Subscriptions subscriptions;
    private final Offers offers;
    private final Viewer viewer;
    private final Pages pages;

    IssuePages(Issues issues, Subscriptions subscriptions, Offers offers, Viewer viewer, Pages pages) {
        this.issues = issues;
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> all(@RequestParam(required = false) Optional<String> blocked, HttpServletRequest request) {
        return all(request, HttpStatus.OK, new Form(), blocked.isPresent());
    }

    private ResponseEntity<String> all(HttpServletRequest request, HttpStatus status, Form form, boolean blocked) {
        var all = issues.all();
        var news = issues.news(LATEST_NEWS);
        Set<Choice> audiences = Stream.concat(all.stream(), news.stream())
                .flatMap(issue -> issue.audience().stream())
                .collect(Collectors.toSet());
        Map<String, Object> content = Map.of(
                "issues", all,
                "news", news,
                "offer", offers.with("", audiences),
                "counts", subscriptions.counts(),
                "form", form,
                "blocked", blocked);
        return pages.show(request, status, "newsletter/issues", say("newsletter.desk.title"), content);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH)
    ResponseEntity<String> begin() {
        return to(issues.begin(viewer.coordinator().person()));
    }

    /** Somebody has asked a coordinator to be left alone. The answer says nothing of whether the address was known. */
    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/blocks")
    ResponseEntity<String> block(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            Form form = new Form().with("email", email.strip()).problem("email", say("newsletter.form.email.wrong"));
            return all(request, HttpStatus.UNPROCESSABLE_CONTENT, form, false);
        }
        subscriptions.block(address.get());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", PATH + "?blocked")
                .build();
    }

    /** The form of a draft; of anything else, how it stands. */
    @Needs(Role.COORDINATOR)
    @GetMapping(PATH + "/{id}")
    ResponseEntity<String> show(@PathVariable UUID id, HttpServletRequest request) {
        Issue issue = issues.issue(id);
        if (issue.isDraft()) {
            return write(request, HttpStatus.OK, issue, IssueForm.filled(issue));
        }
        Map<String, Object> content = Map.of(
                "issue", issue,
                "account", issues.accounting(issue),
                "offer", offers.with("", Set.copyOf(issue.audience())));
        return pages.show(request, "newsletter/progress", say("newsletter.progress.title"), content);
    }

    /** Keeps whatever is typed, and says what is missing only to whoever wants to go on. */
    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{id}")
    ResponseEntity<String> save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        Issue issue = issues.issue(id);
        Form form = IssueForm.typed(fields);
        Optional<Choice> audience = IssueForm.audience(form, offered(form));
        if (audience.isEmpty()) {
            form.problem("audience", say("newsletter.write.audience.none"));
        }
        if (!form.hasProblems() && !issues.write(id, audience.orElseThrow(), IssueForm.texts(form))) {
            return to(id);
        }
        boolean goesOn = next.equals("preview");
        if (goesOn) {
            IssueForm.complete(form);
        }
        if (form.hasProblems()) {
            return write(request, HttpStatus.UNPROCESSABLE_CONTENT, issue, form);
        }
        return Pages.redirect(PATH + "/" + id + (goesOn ? "/preview" : ""));
    }

    private Offer offered(Form form) {
        return offers.whole(Chosen.parse(Set.of(form.value("audience"))));
    }

    private ResponseEntity<String> write(HttpServletRequest request, HttpStatus status, Issue issue, Form form) {
        Map<String, Object> content =
                Map.of("issue", issue, "form", form, "offer", offered(form), "languages", IssueForm.languages());
        return pages.show(request, status, "newsletter/write", say("newsletter.write.title"), content);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{id}/deletion")
    ResponseEntity<String> delete(@PathVariable UUID id) {
        issues.delete(id);
        return Pages.redirect(PATH);
    }

    private static ResponseEntity<String> to(UUID id) {
        return Pages.redirect(PATH + "/" + id);
    }
}

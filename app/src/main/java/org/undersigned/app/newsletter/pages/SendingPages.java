package org.undersigned.app.newsletter.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Person;
import org.undersigned.app.mail.Courier.Handed;
import org.undersigned.app.newsletter.sending.Issue;
import org.undersigned.app.newsletter.sending.Issues;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotAllowed;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** From the finished draft on: preview, test mail, the second look, and the buttons while it is sent. */
@Controller
class SendingPages {
    private static final String PATH = "/desk/newsletters/{id}";

    private final Issues issues;
    private final Offers offers;
    private final Accounts accounts;
    private final Viewer viewer;
    private final Pages pages;

    SendingPages(Issues issues, Offers offers, Accounts accounts, Viewer viewer, Pages pages) {
        this.issues = issues;
        this.offers = offers;
        this.accounts = accounts;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH + "/preview")
    ResponseEntity<String> preview(@PathVariable UUID id, HttpServletRequest request) {
        return preview(request, HttpStatus.OK, issues.issue(id), "", "");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/test")
    ResponseEntity<String> test(@PathVariable UUID id, HttpServletRequest request) {
        Issue issue = issues.issue(id);
        if (!issue.isComplete()) {
            return to(id, "");
        }
        Person person = accounts.person(viewer.coordinator().person()).orElseThrow(NotAllowed::new);
        List<Handed> answers = issues.test(issue, person.email());
        return answers.stream().allMatch(Handed.Taken.class::isInstance)
                ? preview(request, HttpStatus.OK, issue, say("newsletter.preview.tested"), "")
                : preview(request, HttpStatus.BAD_GATEWAY, issue, "", untaken(answers));
    }

    private static String untaken(List<Handed> answers) {
        return answers.stream()
                .filter(Handed.Refused.class::isInstance)
                .map(Handed.Refused.class::cast)
                .findFirst()
                .map(refused -> say(
                        "newsletter.preview.refused",
                        "reason",
                        IssueLabels.reason(refused.reason().name())))
                .orElseGet(() -> say("newsletter.preview.untaken"));
    }

    private ResponseEntity<String> preview(
            HttpServletRequest request, HttpStatus status, Issue issue, String done, String problem) {
        if (!issue.isComplete()) {
            return to(issue.id(), "");
        }
        Map<String, Object> content =
                Map.of("issue", issue, "previews", issues.preview(issue), "done", done, "problem", problem);
        return pages.show(request, status, "newsletter/preview", say("newsletter.preview.title"), content);
    }

    /** The second look. */
    @Needs(Role.COORDINATOR)
    @GetMapping(PATH + "/sending")
    ResponseEntity<String> ask(@PathVariable UUID id, HttpServletRequest request) {
        Issue issue = issues.issue(id);
        if (!issue.isDraft() || !issue.isComplete()) {
            return to(id, "");
        }
        Map<String, Object> content = Map.of(
                "issue", issue,
                "reach", issues.reach(issue.audience().getFirst()),
                "offer", offers.with("", Set.copyOf(issue.audience())));
        return pages.show(request, "newsletter/send", say("newsletter.send.title"), content);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/sending")
    ResponseEntity<String> send(@PathVariable UUID id) {
        return to(id, issues.send(id) ? "" : "/sending");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/pause")
    ResponseEntity<String> pause(@PathVariable UUID id) {
        issues.pause(id);
        return to(id, "");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/resumption")
    ResponseEntity<String> resume(@PathVariable UUID id) {
        issues.resume(id);
        return to(id, "");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/cancellation")
    ResponseEntity<String> cancel(@PathVariable UUID id) {
        issues.cancel(id);
        return to(id, "");
    }

    private static ResponseEntity<String> to(UUID id, String place) {
        return Pages.redirect("/desk/newsletters/" + id + place);
    }
}

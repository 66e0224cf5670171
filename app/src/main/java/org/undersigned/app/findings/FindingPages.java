package org.undersigned.app.findings;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
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
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Where coordinators see what was found about one demand or obligation, and add to it. */
@Controller
class FindingPages {
    static final String PATH = "/desk/findings/{kind:demand|obligation}/{id}";

    private final Findings findings;
    private final FindingDrafts drafts;
    private final Accounts accounts;
    private final Viewer viewer;
    private final Pages pages;
    private final Clock clock;

    FindingPages(Findings findings, FindingDrafts drafts, Accounts accounts, Viewer viewer, Pages pages, Clock clock) {
        this.findings = findings;
        this.drafts = drafts;
        this.accounts = accounts;
        this.viewer = viewer;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> show(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Map<String, String> filled,
            HttpServletRequest request) {
        Subject subject = new Subject(Subject.Kind.of(kind), id);
        Form form = FindingForm.typed(filled);
        Form fresh = FindingForm.fresh(findings.place(subject).language());
        form.with("finding", fresh.value("finding"));
        if (form.value("language").isEmpty()) {
            form.with("language", fresh.value("language"));
        }
        return show(request, HttpStatus.OK, subject, form);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH)
    ResponseEntity<String> propose(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        Subject subject = new Subject(Subject.Kind.of(kind), id);
        Form form = FindingForm.typed(sent);
        Optional<Claim> claim = FindingForm.read(form, subject.kind(), LocalDate.now(clock));
        if (claim.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, subject, form);
        }
        UUID finding = DecisionPages.id(form.value("finding"));
        findings.propose(finding, subject, claim.get(), viewer.coordinator().person());
        if (!form.value("draft").isEmpty()) {
            drafts.used(DecisionPages.id(form.value("draft")), finding);
        }
        return Pages.redirect("/desk/findings/" + kind + "/" + id);
    }

    /** Proposes to dispute, settle or withdraw what is public. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/findings/{finding}/steps")
    ResponseEntity<String> step(
            @PathVariable UUID finding,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Subject subject = findings.finding(finding).subject();
        Form form = FindingForm.fresh(findings.place(subject).language()).with("of", finding.toString());
        Optional<String> clean = FindingForm.reason(form, reason);
        if (clean.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, subject, form.with("step", step));
        }
        if (!findings.propose(
                finding, kind(step), clean.get(), viewer.coordinator().person())) {
            form.problem("reason", say("findings.problem.not-now"));
            return show(request, HttpStatus.CONFLICT, subject, form);
        }
        return Pages.redirect("/desk/findings/" + subject.kind().code() + "/" + subject.id());
    }

    private static Step.Kind kind(String step) {
        return switch (step) {
            case "dispute" -> Step.Kind.DISPUTE;
            case "settle" -> Step.Kind.SETTLE;
            case "withdraw" -> Step.Kind.WITHDRAW;
            default -> throw new NotFound();
        };
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Subject subject, Form form) {
        return pages.show(
                request,
                status,
                "findings/subject",
                say("findings.title"),
                Map.of(
                        "subject",
                        subject,
                        "place",
                        findings.place(subject),
                        "findings",
                        findings.of(subject),
                        "names",
                        accounts.names(),
                        "form",
                        form));
    }
}

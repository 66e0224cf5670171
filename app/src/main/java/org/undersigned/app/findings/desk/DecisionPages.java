package org.undersigned.app.findings.desk;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.undersigned.app.findings.FindingForm;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.findings.ReviewOutcome;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Where a second coordinator decides what a first one proposed. */
@Controller
class DecisionPages {
    private static final String PATH = "/desk/findings";

    private final Findings findings;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Viewer viewer;
    private final Pages pages;

    DecisionPages(Findings findings, Ledger ledger, Accounts accounts, Viewer viewer, Pages pages) {
        this.findings = findings;
        this.ledger = ledger;
        this.accounts = accounts;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> queue(HttpServletRequest request) {
        return queue(request, HttpStatus.OK, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{finding}/decision")
    ResponseEntity<String> decide(
            @PathVariable UUID finding,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        UUID by = viewer.coordinator().person();
        if (decision.equals("accept")) {
            return answer(request, finding, findings.accept(finding, FindingForm.id(step), by));
        }
        Form form = new Form().with("of", finding.toString());
        Optional<String> clean = FindingForm.reason(form, reason);
        return clean.isPresent()
                ? answer(request, finding, findings.sendBack(finding, FindingForm.id(step), clean.get(), by))
                : queue(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
    }

    private ResponseEntity<String> answer(HttpServletRequest request, UUID finding, ReviewOutcome outcome) {
        Form form = new Form().with("of", finding.toString());
        return switch (outcome) {
            case ReviewOutcome.Accepted(UUID submission) -> {
                ledger.await(submission);
                yield Pages.redirect(PATH);
            }
            case ReviewOutcome.SentBack() -> Pages.redirect(PATH);
            case ReviewOutcome.OwnProposal() ->
                queue(request, HttpStatus.CONFLICT, form.problem("reason", say("findings.problem.own")));
            case ReviewOutcome.DecidedBefore() ->
                queue(request, HttpStatus.CONFLICT, form.problem("decided", say("findings.problem.decided")));
        };
    }

    private ResponseEntity<String> queue(HttpServletRequest request, HttpStatus status, Form form) {
        List<WaitingFinding> waiting = findings.waiting().stream()
                .map(finding ->
                        new WaitingFinding(finding, finding.waiting().orElseThrow(), findings.place(finding.subject())))
                .toList();
        return pages.show(
                request,
                status,
                "findings/queue",
                say("findings.queue.title"),
                Map.of(
                        "waiting",
                        waiting,
                        "names",
                        accounts.names(),
                        "person",
                        viewer.coordinator().person(),
                        "isAlone",
                        accounts.coordinators().size() < 2,
                        "form",
                        form));
    }
}

package org.undersigned.app.findings.desk;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.findings.FindingForm;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.findings.Step;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Where coordinators propose what is to become of a public finding. */
@Controller
class StepPages {
    private final Findings findings;
    private final SubjectPage page;
    private final Viewer viewer;

    StepPages(Findings findings, SubjectPage page, Viewer viewer) {
        this.findings = findings;
        this.page = page;
        this.viewer = viewer;
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
            return page.show(request, HttpStatus.UNPROCESSABLE_CONTENT, subject, form.with("step", step));
        }
        if (!findings.propose(
                finding, kind(step), clean.get(), viewer.coordinator().person())) {
            form.problem("reason", say("findings.problem.not-now"));
            return page.show(request, HttpStatus.CONFLICT, subject, form);
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
}

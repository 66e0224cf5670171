package org.undersigned.app.findings.desk;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Pages;

/** The coordinators' page of one demand or obligation: what was found, and the forms beside it. */
@Component
class SubjectPage {
    private final Findings findings;
    private final Accounts accounts;
    private final Pages pages;

    SubjectPage(Findings findings, Accounts accounts, Pages pages) {
        this.findings = findings;
        this.accounts = accounts;
        this.pages = pages;
    }

    ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Subject subject, Form form) {
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

package org.undersigned.app.errata;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.words.Notices;
import org.undersigned.text.PastedText;
import org.undersigned.verify.Erratum;

/** Where a coordinator puts a note beside a signed text. */
@Controller
class ErratumPages {
    private final Errata errata;
    private final Statements statements;
    private final Ledger ledger;
    private final Pages pages;

    ErratumPages(Errata errata, Statements statements, Ledger ledger, Pages pages) {
        this.errata = errata;
        this.statements = statements;
        this.ledger = ledger;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/errata")
    ResponseEntity<String> show(@PathVariable String slug, HttpServletRequest request) {
        return show(request, HttpStatus.OK, slug, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/errata")
    ResponseEntity<String> note(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String reads,
            @RequestParam(defaultValue = "") String means,
            HttpServletRequest request) {
        String tooLong = say("errata.problem.long", "most", Erratum.LONGEST);
        Form form = new Form()
                .with("reads", reads.strip())
                .with("means", means.strip())
                .require("reads", say("errata.problem.reads"))
                .require("means", say("errata.problem.means"))
                .atMost("reads", Erratum.LONGEST, tooLong)
                .atMost("means", Erratum.LONGEST, tooLong);
        for (String field : List.of("reads", "means")) {
            PastedText.clean(form.value(field)).problems().stream()
                    .findFirst()
                    .ifPresent(problem -> form.problem(field, Notices.say(problem.notice())));
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, slug, form);
        }
        ledger.await(errata.note(
                revision(slug),
                PastedText.clean(reads).line(),
                PastedText.clean(means).line()));
        return Pages.redirect("/desk/statements/" + slug + "/errata");
    }

    private Revision revision(String slug) {
        return statements.latestRevision(statements.withSlug(slug).id()).orElseThrow(NotFound::new);
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, String slug, Form form) {
        Revision revision = revision(slug);
        return pages.show(
                request,
                status,
                "errata/errata",
                say("errata.title"),
                Map.of("slug", slug, "revision", revision, "errata", errata.of(revision), "form", form));
    }
}

package org.undersigned.app.drafting;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.RevisionDifference;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Shows the text as it would be signed, and opens it for signing. */
@Controller
class OpeningPages {
    private final Statements statements;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Pages pages;

    OpeningPages(Statements statements, Drafts drafts, Ledger ledger, Pages pages) {
        this.statements = statements;
        this.drafts = drafts;
        this.ledger = ledger;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/opening")
    ResponseEntity<String> preview(@PathVariable String slug, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        if (!statement.isBeingWritten()) {
            return Pages.redirect("/desk/statements/" + slug);
        }
        return show(slug, drafts.of(statement.id()), "", request);
    }

    private ResponseEntity<String> show(String slug, Draft draft, String problem, HttpServletRequest request) {
        Optional<Revision> present = statements.latestRevision(draft.statement());
        return switch (drafts.frozen(draft)) {
            case FrozenText.Refused refused -> Pages.redirect("/desk/statements/" + slug + "/draft");
            case FrozenText.Frozen frozen ->
                pages.show(
                        request,
                        problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                        "drafting/opening",
                        say("drafting.opening.title"),
                        Map.of(
                                "slug",
                                slug,
                                "revision",
                                frozen.revision(),
                                "warnings",
                                drafts.warnings(draft),
                                "problem",
                                problem,
                                "difference",
                                present.map(earlier -> RevisionDifference.between(earlier, frozen.revision()))));
        };
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/opening")
    ResponseEntity<String> open(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean anyway,
            HttpServletRequest request) {
        StatementId id = statements.withSlug(slug).id();
        return switch (drafts.open(id, anyway)) {
            case OpenOutcome.Opened opened -> {
                ledger.await(opened.submission());
                yield Pages.redirect("/desk/statements/" + opened.slug());
            }
            case OpenOutcome.TextRefused refused -> Pages.redirect("/desk/statements/" + slug + "/draft");
            case OpenOutcome.Warned warned -> show(slug, drafts.of(id), say("drafting.opening.unticked"), request);
            case OpenOutcome.SameText same ->
                show(slug, drafts.of(id), say("drafting.opening.same", "revision", same.revision()), request);
            case OpenOutcome.NotADraft notADraft -> Pages.redirect("/desk/statements/" + slug);
        };
    }
}

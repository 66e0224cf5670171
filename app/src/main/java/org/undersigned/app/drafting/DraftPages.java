package org.undersigned.app.drafting;

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
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementState;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.PageScript;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** The one screen on which a coordinator corrects what the importer recognised. */
@Controller
class DraftPages {
    private final Statements statements;
    private final Drafts drafts;
    private final Pages pages;
    private final Viewer viewer;

    DraftPages(Statements statements, Drafts drafts, Pages pages, Viewer viewer) {
        this.viewer = viewer;
        this.statements = statements;
        this.drafts = drafts;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/draft")
    ResponseEntity<String> show(@PathVariable String slug, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        if (!(statement.state() instanceof StatementState.Draft)) {
            return Pages.redirect("/desk/statements/" + slug);
        }
        Draft draft = drafts.of(statement.id());
        if (draft.isWrittenHere()) {
            return Pages.redirect("/desk/statements/" + slug + "/text");
        }
        return show(request, HttpStatus.OK, slug, draft, drafts.problems(draft), "");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/draft")
    ResponseEntity<String> save(
            @PathVariable String slug, @RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        DraftForm form = new DraftForm(request, drafts.of(statement.id()));
        Draft typed = form.read();
        if (!drafts.save(typed, viewer.coordinator().person(), Snapshot.Kind.SAVED)) {
            return show(request, HttpStatus.CONFLICT, slug, typed, List.of(), say("drafting.draft.conflict"));
        }
        if (form.joined() >= 0) {
            return Pages.redirect("/desk/statements/" + slug + "/draft", "b" + form.joined());
        }
        if (next.equals("text")) {
            return Pages.redirect("/desk/statements/" + slug + "/text");
        }
        boolean proceed = next.equals("opening") && drafts.problems(typed).isEmpty();
        return Pages.redirect("/desk/statements/" + slug + (proceed ? "/opening" : "/draft"));
    }

    private ResponseEntity<String> show(
            HttpServletRequest request,
            HttpStatus status,
            String slug,
            Draft draft,
            List<BlockProblem> problems,
            String conflict) {
        return PageScript.CORRECT.allowedOn(pages.show(
                request,
                status,
                "drafting/draft",
                say("drafting.draft.title"),
                Map.of(
                        "view",
                        new DraftView(slug, draft, problems),
                        "conflict",
                        conflict,
                        "script",
                        PageScript.CORRECT.path())));
    }
}

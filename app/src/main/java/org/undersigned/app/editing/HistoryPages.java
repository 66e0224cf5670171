package org.undersigned.app.editing;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;
import org.undersigned.app.writing.Writing;

/** What a text was and who wrote it; any two versions word by word; an earlier one taken again. */
@Controller
class HistoryPages {
    private final Statements statements;
    private final Drafts drafts;
    private final Writing writing;
    private final Accounts accounts;
    private final Viewer viewer;
    private final Pages pages;

    HistoryPages(Statements statements, Drafts drafts, Writing writing, Accounts accounts, Viewer viewer, Pages pages) {
        this.statements = statements;
        this.drafts = drafts;
        this.writing = writing;
        this.accounts = accounts;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/history")
    ResponseEntity<String> show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        StatementId id = statement.id();
        Optional<VersionDifference> difference = from == 0 || to == 0
                ? Optional.empty()
                : Optional.of(VersionDifference.between(
                        drafts.snapshot(id, from).content(),
                        drafts.snapshot(id, to).content()));
        HistoryView view = new HistoryView(
                slug, drafts.history(id), accounts.names(), from, to, difference, statement.isBeingWritten());
        return pages.show(request, "editing/history", say("editing.history.title"), Map.of("view", view));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/history/{number}/restoration")
    ResponseEntity<String> restore(@PathVariable String slug, @PathVariable int number) {
        writing.restore(
                statements.withSlug(slug).id(), number, viewer.coordinator().person());
        return Pages.redirect("/desk/statements/" + slug + "/text");
    }
}

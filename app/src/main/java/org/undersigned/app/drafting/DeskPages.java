package org.undersigned.app.drafting;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.undersigned.app.statements.SignatureCount;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** A coordinator's first page: every statement and how far it has come. */
@Controller
class DeskPages {
    private final Statements statements;
    private final Drafts drafts;
    private final SignatureCount count;
    private final Viewer viewer;
    private final Pages pages;

    DeskPages(Statements statements, Drafts drafts, SignatureCount count, Viewer viewer, Pages pages) {
        this.viewer = viewer;
        this.statements = statements;
        this.drafts = drafts;
        this.count = count;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk")
    ResponseEntity<String> desk(HttpServletRequest request) {
        List<DeskRow> rows = statements.all().stream().map(this::row).toList();
        return pages.show(request, "drafting/desk", say("drafting.desk.title"), Map.of("rows", rows));
    }

    /** A statement in which nothing stands yet. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/drafts")
    ResponseEntity<String> begin() {
        return Pages.redirect(
                "/desk/statements/" + drafts.begin(viewer.coordinator().person()) + "/text");
    }

    private DeskRow row(Statement statement) {
        String title = statements
                .latestRevision(statement.id())
                .map(revision -> revision.text().title())
                .orElseGet(() -> drafts.of(statement.id()).title());
        return new DeskRow(statement, title, count.signatures(statement.id()), count.signatories(statement.id()));
    }
}

package org.undersigned.app.editing;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.PageScript;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;
import org.undersigned.app.writing.Cards;
import org.undersigned.app.writing.Edit;
import org.undersigned.app.writing.SaveOutcome;
import org.undersigned.app.writing.Writing;

/** The page on which a text is written. Every button saves what is typed first, so that none loses anything. */
@Controller
class EditorPages {
    private final Statements statements;
    private final Drafts drafts;
    private final Writing writing;
    private final EditorViews views;
    private final EditorActs acts;
    private final Viewer viewer;
    private final Pages pages;

    EditorPages(
            Statements statements,
            Drafts drafts,
            Writing writing,
            EditorViews views,
            EditorActs acts,
            Viewer viewer,
            Pages pages) {
        this.statements = statements;
        this.drafts = drafts;
        this.writing = writing;
        this.views = views;
        this.acts = acts;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/text")
    ResponseEntity<String> show(
            @PathVariable String slug, @RequestParam(defaultValue = "") String said, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        if (!statement.isBeingWritten()) {
            return Pages.redirect("/desk/statements/" + slug);
        }
        EditorView view = views.of(statement, drafts.of(statement.id()), Set.of());
        return PageScript.WRITE.allowedOn(pages.show(
                request,
                "editing/editor",
                say("editing.editor.title"),
                Map.of("view", view, "script", PageScript.WRITE.path(), "said", Said.sentence(said))));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/text")
    ResponseEntity<String> save(
            @PathVariable String slug, @RequestParam(defaultValue = "") String act, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        UUID by = viewer.coordinator().person();
        EditForm form = new EditForm(
                request, Act.parse(act), Cards.of(drafts.of(statement.id()).blocks()));
        Edit edit = form.read();
        return switch (writing.save(statement.id(), edit, by)) {
            case SaveOutcome.NotADraft notADraft ->
                EditorReply.isAsked(request)
                        ? EditorReply.problem(say("editing.editor.frozen"))
                        : Pages.redirect("/desk/statements/" + slug);
            case SaveOutcome.Saved saved ->
                EditorReply.isAsked(request)
                        ? new EditorReply(pages, request)
                                .saved(views.of(statement, saved.draft(), saved.returned()), edit)
                        : acts.after(statement, Act.parse(act), form.place(), by, request);
        };
    }
}

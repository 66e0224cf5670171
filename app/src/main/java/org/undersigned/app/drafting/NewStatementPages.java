package org.undersigned.app.drafting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.app.statements.Slug;
import org.undersigned.app.web.Brought;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.Importer;

/** Brings a statement in: pasted or uploaded. */
@Controller
class NewStatementPages {
    private final Drafts drafts;
    private final Viewer viewer;
    private final Pages pages;

    NewStatementPages(Drafts drafts, Viewer viewer, Pages pages) {
        this.drafts = drafts;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/new")
    ResponseEntity<String> form(HttpServletRequest request) {
        return form(request, HttpStatus.OK, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements")
    ResponseEntity<String> create(
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam @Nullable MultipartFile file,
            HttpServletRequest request) {
        Brought brought = new Brought(pasted, file);
        Form form = new Form().with("pasted", pasted);
        if (brought.isNothing()) {
            form.problem("pasted", "Paste the statement’s text here, or choose a file.");
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        if (brought.isBoth()) {
            form.problem(
                    "file", "You pasted a text and chose a file: which one is it? Empty the box, or choose no file.");
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        ImportOutcome outcome = brought.isUploaded() ? Importer.read(brought.bytes()) : Importer.read(pasted);
        return switch (outcome) {
            case ImportOutcome.Refused refused -> {
                form.problem(brought.isUploaded() ? "file" : "pasted", refused.sentence());
                yield form(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
            }
            case ImportOutcome.Imported imported -> {
                Slug slug = drafts.create(imported, viewer.coordinator().person());
                yield Pages.redirect("/desk/statements/" + slug + "/draft");
            }
        };
    }

    private ResponseEntity<String> form(HttpServletRequest request, HttpStatus status, Form form) {
        return pages.show(request, status, "drafting/new", "Bring in a statement", Map.of("form", form));
    }
}

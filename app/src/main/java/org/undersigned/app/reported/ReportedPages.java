package org.undersigned.app.reported;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Brought;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;
import org.undersigned.app.words.Notices;
import org.undersigned.text.PastedText;

/** Where a coordinator reports names that signed elsewhere. */
@Controller
class ReportedPages {
    private static final int LONGEST_ORIGIN = 300;

    private final Reported reported;
    private final BroughtNames brought;
    private final Statements statements;
    private final Viewer viewer;
    private final Pages pages;

    ReportedPages(Reported reported, BroughtNames brought, Statements statements, Viewer viewer, Pages pages) {
        this.reported = reported;
        this.brought = brought;
        this.statements = statements;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/reported")
    ResponseEntity<String> show(@PathVariable String slug, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Form form = new Form();
        if (reported.of(statement.id()).isEmpty()) {
            form.with("names", String.join("\n", brought.underTheText(statement.id())));
        }
        return show(request, HttpStatus.OK, statement, form);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/reported")
    ResponseEntity<String> report(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String names,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam @Nullable MultipartFile file,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Form form = new Form()
                .with("names", names)
                .with("origin", origin.strip())
                .require("origin", say("reported.problem.origin"))
                .atMost("origin", LONGEST_ORIGIN, say("reported.problem.long", "most", LONGEST_ORIGIN));
        PastedText.clean(origin).problems().stream()
                .findFirst()
                .ifPresent(problem -> form.problem("origin", Notices.say(problem.notice())));
        Brought files = new Brought("", file);
        String lines = files.isUploaded() ? names + "\n" + brought.read(files, form) : names;
        TypedNames typed = TypedNames.read(lines);
        if (form.problem("file").isEmpty()) {
            typed.problem().ifPresent(sentence -> form.problem("names", sentence));
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
        }
        reported.report(
                statement.id(),
                PastedText.clean(origin).line(),
                typed.names(),
                viewer.coordinator().person());
        return Pages.redirect("/desk/statements/" + slug + "/reported");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/reported/{list}/removal")
    ResponseEntity<String> remove(@PathVariable String slug, @PathVariable UUID list) {
        reported.remove(statements.withSlug(slug).id(), list);
        return Pages.redirect("/desk/statements/" + slug + "/reported");
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Statement statement, Form form) {
        List<ReportedList> lists = reported.of(statement.id());
        return pages.show(
                request,
                status,
                "reported/reported",
                say("reported.title"),
                Map.of("slug", statement.slug().value(), "lists", lists, "form", form));
    }
}

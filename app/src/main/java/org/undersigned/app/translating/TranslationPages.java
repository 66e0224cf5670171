package org.undersigned.app.translating;

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
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.PageScript;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Where a text is written in other languages, side by side with it. */
@Controller
class TranslationPages {
    private final Statements statements;
    private final Translations translations;
    private final TranslationViews views;
    private final Viewer viewer;
    private final Pages pages;

    TranslationPages(
            Statements statements, Translations translations, TranslationViews views, Viewer viewer, Pages pages) {
        this.statements = statements;
        this.translations = translations;
        this.views = views;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/translations")
    ResponseEntity<String> languages(@PathVariable String slug, HttpServletRequest request) {
        return languages(request, HttpStatus.OK, slug, new Form());
    }

    private ResponseEntity<String> languages(HttpServletRequest request, HttpStatus status, String slug, Form form) {
        Statement statement = statements.withSlug(slug);
        return pages.show(
                request,
                status,
                "translating/languages",
                say("translating.languages.title"),
                Map.of("statement", statement, "views", views.all(statement), "form", form));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/translations")
    ResponseEntity<String> begin(
            @PathVariable String slug, @RequestParam(defaultValue = "") String language, HttpServletRequest request) {
        StatementId id = statements.withSlug(slug).id();
        if (!translations.begin(id, language, viewer.coordinator().person())) {
            return languages(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    slug,
                    new Form().problem("language", say("translating.languages.written-already")));
        }
        return Pages.redirect(path(slug, language));
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/translations/{language}")
    ResponseEntity<String> show(@PathVariable String slug, @PathVariable String language, HttpServletRequest request) {
        return show(request, HttpStatus.OK, slug, language, List.of());
    }

    private ResponseEntity<String> show(
            HttpServletRequest request,
            HttpStatus status,
            String slug,
            String language,
            List<TranslationClash> clashes) {
        TranslationView view =
                views.of(statements.withSlug(slug), language, clashes).orElseThrow(NotFound::new);
        return PageScript.TRANSLATE.allowedOn(pages.show(
                request,
                status,
                "translating/translation",
                say("translating.translation.title", "language", view.language().name()),
                Map.of("view", view, "script", PageScript.TRANSLATE.path())));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/translations/{language}")
    ResponseEntity<String> save(@PathVariable String slug, @PathVariable String language, HttpServletRequest request) {
        List<TranslationClash> clashes = translations.save(
                statements.withSlug(slug).id(),
                language,
                new TranslationForm(request).parts(),
                viewer.coordinator().person());
        return clashes.isEmpty()
                ? Pages.redirect(path(slug, language))
                : show(request, HttpStatus.CONFLICT, slug, language, clashes);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/translations/{language}/standing")
    ResponseEntity<String> stand(
            @PathVariable String slug,
            @PathVariable String language,
            @RequestParam(defaultValue = "false") boolean signed) {
        translations.setSigned(statements.withSlug(slug).id(), language, signed);
        return Pages.redirect(path(slug, language));
    }

    /** Shows it to readers. Where it is not whole any more the page says so. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/translations/{language}/release")
    ResponseEntity<String> release(@PathVariable String slug, @PathVariable String language) {
        translations.release(statements.withSlug(slug).id(), language);
        return Pages.redirect(path(slug, language));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/translations/{language}/release/end")
    ResponseEntity<String> takeAway(@PathVariable String slug, @PathVariable String language) {
        translations.takeAway(statements.withSlug(slug).id(), language);
        return Pages.redirect(path(slug, language));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/translations/{language}/removal")
    ResponseEntity<String> remove(@PathVariable String slug, @PathVariable String language) {
        translations.remove(statements.withSlug(slug).id(), language);
        return Pages.redirect("/desk/statements/" + slug + "/translations");
    }

    private static String path(String slug, String language) {
        return "/desk/statements/" + slug + "/translations/" + language;
    }
}

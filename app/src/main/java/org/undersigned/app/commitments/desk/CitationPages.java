package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.commitments.Citation;
import org.undersigned.app.commitments.Citing;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Where coordinators say which obligations the grounds and demands of a statement cite. */
@Controller
class CitationPages {
    private static final String PATH = "/desk/statements/{slug}/citations";

    private final Citing citing;
    private final Commitments commitments;
    private final Statements statements;
    private final Viewer viewer;
    private final Pages pages;

    CitationPages(Citing citing, Commitments commitments, Statements statements, Viewer viewer, Pages pages) {
        this.citing = citing;
        this.commitments = commitments;
        this.statements = statements;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> show(@PathVariable String slug, HttpServletRequest request) {
        return show(request, HttpStatus.OK, statements.withSlug(slug), new Form());
    }

    /** From an instrument's page, where a statement was chosen for one of its obligations. */
    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/citations")
    ResponseEntity<String> chosen(
            @RequestParam(defaultValue = "") String statement,
            @RequestParam(defaultValue = "") String obligation,
            HttpServletRequest request) {
        return show(request, HttpStatus.OK, statements.withSlug(statement), new Form().with("obligation", obligation));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH)
    ResponseEntity<String> cite(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String obligation,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Optional<Citation.Place> meant = CitablePlace.of(revision(statement)).stream()
                .filter(one -> one.code().equals(place))
                .map(CitablePlace::place)
                .findFirst();
        Optional<UUID> chosen = ObligationForm.id(obligation);
        if (meant.isEmpty() || chosen.isEmpty()) {
            Form form = new Form().with("place", place).with("obligation", obligation);
            if (meant.isEmpty()) {
                form.problem("place", say("commitments.problem.place"));
            }
            if (chosen.isEmpty()) {
                form.problem("obligation", say("commitments.problem.obligation"));
            }
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
        }
        citing.cite(
                statement.id(), meant.get(), chosen.get(), viewer.coordinator().person());
        return Pages.redirect("/desk/statements/" + slug + "/citations");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{citation}/removal")
    ResponseEntity<String> remove(@PathVariable String slug, @PathVariable UUID citation) {
        citing.remove(statements.withSlug(slug).id(), citation);
        return Pages.redirect("/desk/statements/" + slug + "/citations");
    }

    private Revision revision(Statement statement) {
        return statements.publishedRevision(statement.id()).orElseThrow(NotFound::new);
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Statement statement, Form form) {
        Revision revision = revision(statement);
        CitableObligations choices = CitableObligations.of(commitments);
        return pages.show(
                request,
                status,
                "commitments/cite",
                say("commitments.cite.title"),
                Map.of(
                        "slug",
                        statement.slug().value(),
                        "revision",
                        revision,
                        "places",
                        CitablePlace.of(revision),
                        "citations",
                        citing.of(revision),
                        "choices",
                        choices.byInstrument(),
                        "labels",
                        choices.labels(),
                        "form",
                        form));
    }
}

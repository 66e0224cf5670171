package org.undersigned.app.demands;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.findings.AnswerPlaces;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Where coordinators see how the demands of a statement stand, and say where its addressee's day ends. */
@Controller
class DemandPages {
    private static final String PATH = "/desk/statements/{slug}/demands";

    private final Demands demands;
    private final AddresseeZones zones;
    private final Statements statements;
    private final AnswerPlaces answers;
    private final Pages pages;

    DemandPages(Demands demands, AddresseeZones zones, Statements statements, AnswerPlaces answers, Pages pages) {
        this.demands = demands;
        this.zones = zones;
        this.statements = statements;
        this.answers = answers;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> show(@PathVariable String slug, HttpServletRequest request) {
        return show(request, HttpStatus.OK, slug, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/zone")
    ResponseEntity<String> setZone(
            @PathVariable String slug, @RequestParam(defaultValue = "") String zone, HttpServletRequest request) {
        Revision revision = revision(slug);
        Optional<ZoneId> named = AddresseeZones.named(zone);
        if (named.isEmpty() || revision.addressees().isEmpty()) {
            Form form = new Form().with("zone", zone.strip()).problem("zone", say("demands.problem.zone"));
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, slug, form);
        }
        zones.set(revision.statement(), revision.addressees().getFirst(), named.get());
        return Pages.redirect("/desk/statements/" + slug + "/demands");
    }

    private Revision revision(String slug) {
        return statements.publishedRevision(statements.withSlug(slug).id()).orElseThrow(NotFound::new);
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, String slug, Form form) {
        Statement statement = statements.withSlug(slug);
        Revision revision = revision(slug);
        if (form.value("zone").isEmpty()) {
            form.with("zone", zones.of(revision.addressees()).getId());
        }
        return pages.show(
                request,
                status,
                "demands/desk",
                say("demands.desk.title"),
                Map.of(
                        "slug",
                        slug,
                        "revision",
                        revision,
                        "demands",
                        demands.followed(statement.id()),
                        "answers",
                        answers.address(statement.id()),
                        "zones",
                        AddresseeZones.all(),
                        "form",
                        form));
    }
}

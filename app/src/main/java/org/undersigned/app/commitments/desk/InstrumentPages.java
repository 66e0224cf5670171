package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.commitments.InstrumentKind;
import org.undersigned.app.commitments.Terms;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;
import org.undersigned.app.words.Speech;

/** Where coordinators enter instruments. */
@Controller
class InstrumentPages {
    static final String LIST = "/desk/commitments";
    static final String ONE = LIST + "/{slug}";

    private final Commitments commitments;
    private final DeskInstruments desk;
    private final Viewer viewer;
    private final Pages pages;

    InstrumentPages(Commitments commitments, DeskInstruments desk, Viewer viewer, Pages pages) {
        this.commitments = commitments;
        this.desk = desk;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(LIST)
    ResponseEntity<String> list(HttpServletRequest request) {
        List<Instrument> all = commitments.all();
        return pages.show(
                request,
                "commitments/desk",
                say("commitments.title"),
                Map.of("instruments", all, "waiting", desk.waiting(all)));
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(LIST + "/new")
    ResponseEntity<String> enter(HttpServletRequest request) {
        return form(
                request,
                HttpStatus.OK,
                LIST,
                InstrumentForm.fresh(Speech.language().tag()));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(LIST)
    ResponseEntity<String> propose(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        Form form = InstrumentForm.typed(sent);
        if (sent.getOrDefault("next", "").equals("more")) {
            return form(request, HttpStatus.OK, LIST, form);
        }
        Optional<Terms> terms = InstrumentForm.read(form);
        return terms.isEmpty()
                ? form(request, HttpStatus.UNPROCESSABLE_CONTENT, LIST, form)
                : Pages.redirect(commitments
                        .propose(terms.get(), viewer.coordinator().person())
                        .deskPath());
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(ONE + "/terms")
    ResponseEntity<String> terms(@PathVariable String slug, HttpServletRequest request) {
        Instrument instrument = unpublished(slug);
        return form(request, HttpStatus.OK, instrument.deskPath() + "/terms", InstrumentForm.of(instrument.terms()));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(ONE + "/terms")
    ResponseEntity<String> change(
            @PathVariable String slug, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        Instrument instrument = unpublished(slug);
        Form form = InstrumentForm.typed(sent);
        if (sent.getOrDefault("next", "").equals("more")) {
            return form(request, HttpStatus.OK, instrument.deskPath() + "/terms", form);
        }
        Optional<Terms> terms = InstrumentForm.read(form);
        if (terms.isPresent()) {
            List<String> orphans = commitments.change(
                    instrument.id(), terms.get(), viewer.coordinator().person());
            if (orphans.isEmpty()) {
                return Pages.redirect(instrument.deskPath());
            }
            form.problem("party-1", say("commitments.problem.orphans", "labels", Speech.list(orphans)));
        }
        return form(request, HttpStatus.UNPROCESSABLE_CONTENT, instrument.deskPath() + "/terms", form);
    }

    private Instrument unpublished(String slug) {
        Instrument instrument = commitments.withSlug(slug);
        if (instrument.isPublic()) {
            throw new NotFound();
        }
        return instrument;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(ONE)
    ResponseEntity<String> show(@PathVariable String slug, HttpServletRequest request) {
        return desk.show(request, HttpStatus.OK, commitments.withSlug(slug), new Form());
    }

    private ResponseEntity<String> form(HttpServletRequest request, HttpStatus status, String action, Form form) {
        return pages.show(
                request,
                status,
                "commitments/terms",
                action.equals(LIST) ? say("commitments.new") : say("commitments.change"),
                Map.of("action", action, "form", form, "kinds", InstrumentKind.choices()));
    }
}

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
import org.undersigned.app.commitments.Obligation;
import org.undersigned.app.commitments.Undertaking;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Where coordinators add the obligations of an instrument, one by one. */
@Controller
class ObligationPages {
    private static final String ALL = InstrumentPages.ONE + "/obligations";

    private final Commitments commitments;
    private final Viewer viewer;
    private final Pages pages;

    ObligationPages(Commitments commitments, Viewer viewer, Pages pages) {
        this.commitments = commitments;
        this.viewer = viewer;
        this.pages = pages;
    }

    /**
     * An empty form, or one with what is to be said otherwise.
     *
     * @param replaces an obligation whose words are wrong
     * @param again a proposal that came back
     */
    @Needs(Role.COORDINATOR)
    @GetMapping(ALL + "/new")
    ResponseEntity<String> enter(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String replaces,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        Instrument instrument = commitments.withSlug(slug);
        Form form = ObligationForm.id(replaces)
                .flatMap(commitments::obligation)
                .map(one -> ObligationForm.of(ObligationForm.of(one.record()))
                        .with("replaces", one.id().toString()))
                .or(() -> again(instrument, again))
                .orElseGet(() -> ObligationForm.typed(Map.of()));
        return form(request, HttpStatus.OK, instrument, form);
    }

    private Optional<Form> again(Instrument instrument, String again) {
        return commitments.proposals(instrument.id()).stream()
                .filter(proposal -> proposal.id().toString().equals(again))
                .findFirst()
                .map(proposal -> {
                    Form form = ObligationForm.of(proposal.undertaking()).with("again", again);
                    proposal.correction()
                            .ifPresent(correction -> form.with(
                                            "replaces", correction.replaces().toString())
                                    .with("reason", correction.reason()));
                    return form;
                });
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(ALL)
    ResponseEntity<String> propose(
            @PathVariable String slug, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        Instrument instrument = commitments.withSlug(slug);
        Form form = ObligationForm.typed(sent);
        Optional<Obligation.Correction> correction = ObligationForm.correction(form);
        Optional<Undertaking> undertaking = ObligationForm.read(form, instrument.terms());
        if (undertaking.isEmpty()) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, instrument, form);
        }
        Commitments.Hindrance hindrance = commitments.add(
                instrument.id(),
                List.of(undertaking.get()),
                correction,
                ObligationForm.id(form.value("again")),
                viewer.coordinator().person());
        if (hindrance != Commitments.Hindrance.NONE) {
            form.problem("label", sentence(hindrance));
            return form(request, HttpStatus.CONFLICT, instrument, form);
        }
        return Pages.redirect(instrument.deskPath());
    }

    /** Why an obligation could not be proposed. */
    static String sentence(Commitments.Hindrance hindrance) {
        return switch (hindrance) {
            case TOO_MANY -> say("commitments.problem.too-many", "most", Commitments.MOST);
            case SAID_BEFORE -> say("commitments.problem.said-before");
            case REPLACED_BEFORE -> say("commitments.problem.replaced-before");
            case NONE -> "";
        };
    }

    private ResponseEntity<String> form(
            HttpServletRequest request, HttpStatus status, Instrument instrument, Form form) {
        return pages.show(
                request,
                status,
                "commitments/obligationform",
                form.value("replaces").isEmpty() ? say("commitments.add") : say("commitments.correct"),
                Map.of(
                        "instrument",
                        instrument,
                        "form",
                        form,
                        "debtors",
                        ObligationForm.debtors(instrument.terms()),
                        "creditors",
                        ObligationForm.creditors(instrument.terms())));
    }
}

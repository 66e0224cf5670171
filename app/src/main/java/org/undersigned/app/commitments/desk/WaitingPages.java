package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.Decision;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;
import org.undersigned.verify.ObligationRecord;

/** Where a second coordinator makes public what a first one proposed. */
@Controller
class WaitingPages {
    private final Commitments commitments;
    private final DeskInstruments desk;
    private final Viewer viewer;

    WaitingPages(Commitments commitments, DeskInstruments desk, Viewer viewer) {
        this.commitments = commitments;
        this.desk = desk;
        this.viewer = viewer;
    }

    /** A second person makes the instrument public, or sends it back. */
    @Needs(Role.COORDINATOR)
    @PostMapping(InstrumentPages.ONE + "/publication")
    ResponseEntity<String> publish(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Instrument instrument = commitments.withSlug(slug);
        UUID by = viewer.coordinator().person();
        if (decision.equals("accept")) {
            return answer(request, instrument, commitments.publish(instrument.id(), by));
        }
        Form form = new Form().with("why", reason.strip());
        Optional<String> clean = TypedLine.line(form, "why", ObligationRecord.LONGEST);
        form.require("why", say("commitments.problem.reason"));
        return clean.isEmpty()
                ? desk.show(request, HttpStatus.UNPROCESSABLE_CONTENT, instrument, form)
                : answer(request, instrument, commitments.sendBack(instrument.id(), clean.get(), by));
    }

    private ResponseEntity<String> answer(HttpServletRequest request, Instrument instrument, Decision decision) {
        return decision == Decision.DONE
                ? Pages.redirect(instrument.deskPath())
                : desk.show(
                        request,
                        HttpStatus.CONFLICT,
                        instrument,
                        new Form().problem("why", DeskInstruments.sentence(decision)));
    }

    /** A second person makes the chosen ones public, or sends them back. */
    @Needs(Role.COORDINATOR)
    @PostMapping(InstrumentPages.ONE + "/decisions")
    ResponseEntity<String> decide(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<String> proposal,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Instrument instrument = commitments.withSlug(slug);
        Set<UUID> chosen =
                proposal.stream().flatMap(id -> ObligationForm.id(id).stream()).collect(Collectors.toSet());
        Form form = new Form().with("reason", reason.strip());
        chosen.forEach(id -> form.with("chosen-" + id, "yes"));
        Optional<String> note = TypedLine.line(form, "reason", ObligationRecord.LONGEST);
        boolean accepts = decision.equals("accept");
        if (!accepts) {
            form.require("reason", say("commitments.problem.reason"));
        }
        if (form.hasProblems()) {
            return desk.show(request, HttpStatus.UNPROCESSABLE_CONTENT, instrument, form);
        }
        Decision done = commitments.decide(
                instrument.id(),
                chosen,
                accepts ? Optional.empty() : note,
                viewer.coordinator().person());
        if (done != Decision.DONE) {
            form.problem("reason", DeskInstruments.sentence(done));
            return desk.show(request, HttpStatus.CONFLICT, instrument, form);
        }
        return Pages.redirect(instrument.deskPath());
    }

    /** Takes back what the public does not see. */
    @Needs(Role.COORDINATOR)
    @PostMapping(InstrumentPages.ONE + "/proposals/{proposal}/removal")
    ResponseEntity<String> remove(@PathVariable String slug, @PathVariable UUID proposal) {
        Instrument instrument = commitments.withSlug(slug);
        commitments.drop(instrument.id(), proposal);
        return Pages.redirect(instrument.deskPath());
    }
}

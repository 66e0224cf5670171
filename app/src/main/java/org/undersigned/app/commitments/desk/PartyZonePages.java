package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.FollowedObligations;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.demands.AddresseeZones;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.verify.ObligationRecord;

/** Where coordinators say in which time zone a party's day ends. */
@Controller
class PartyZonePages {
    private final Commitments commitments;
    private final FollowedObligations followed;
    private final DeskInstruments desk;

    PartyZonePages(Commitments commitments, FollowedObligations followed, DeskInstruments desk) {
        this.commitments = commitments;
        this.followed = followed;
        this.desk = desk;
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(InstrumentPages.ONE + "/zone")
    ResponseEntity<String> setZone(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request) {
        Instrument instrument = commitments.withSlug(slug);
        Optional<ZoneId> named = AddresseeZones.named(zone);
        Optional<ObligationRecord.Party> meant = instrument.terms().parties().stream()
                .filter(one -> one.shortName().equals(party))
                .findFirst();
        if (named.isEmpty() || meant.isEmpty()) {
            Form form = new Form().with("zone", zone.strip()).problem("zone", say("demands.problem.zone"));
            return desk.show(request, HttpStatus.UNPROCESSABLE_CONTENT, instrument, form);
        }
        followed.setZone(instrument.id(), meant.get(), named.get());
        return Pages.redirect(instrument.deskPath());
    }
}

package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.Decision;
import org.undersigned.app.commitments.FollowedObligations;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.commitments.Obligation;
import org.undersigned.app.commitments.Proposal;
import org.undersigned.app.demands.AddresseeZones;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Viewer;

/** Shows an instrument at the desk: what is public of it, and what waits. */
@Component
class DeskInstruments {
    private final Commitments commitments;
    private final FollowedObligations followed;
    private final Statements statements;
    private final Accounts accounts;
    private final Viewer viewer;
    private final Pages pages;

    DeskInstruments(
            Commitments commitments,
            FollowedObligations followed,
            Statements statements,
            Accounts accounts,
            Viewer viewer,
            Pages pages) {
        this.commitments = commitments;
        this.followed = followed;
        this.statements = statements;
        this.accounts = accounts;
        this.viewer = viewer;
        this.pages = pages;
    }

    ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Instrument instrument, Form form) {
        Map<String, String> zones = new LinkedHashMap<>();
        instrument
                .terms()
                .parties()
                .forEach(party ->
                        zones.put(party.shortName(), followed.zone(party).getId()));
        List<Obligation> current = Commitments.current(commitments.obligations(List.of(instrument.id())));
        return pages.show(
                request,
                status,
                "commitments/deskone",
                instrument.terms().title(),
                Map.of(
                        "instrument",
                        instrument,
                        "obligations",
                        followed.of(current),
                        "proposals",
                        commitments.proposals(instrument.id()),
                        "statements",
                        citable(),
                        "zones",
                        zones,
                        "zoneNames",
                        AddresseeZones.all(),
                        "names",
                        accounts.names(),
                        "person",
                        viewer.coordinator().person(),
                        "isAlone",
                        accounts.coordinators().size() < 2,
                        "form",
                        form));
    }

    /** How many obligations of each wait for a second person. */
    Map<UUID, Integer> waiting(List<Instrument> instruments) {
        Map<UUID, Integer> waiting = new HashMap<>();
        instruments.forEach(one -> waiting.put(one.id(), (int) commitments.proposals(one.id()).stream()
                .filter(Proposal::isWaiting)
                .count()));
        return waiting;
    }

    /** Titles of published statements by their slugs. */
    private Map<String, String> citable() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Statement statement : statements.published()) {
            statements
                    .publishedRevision(statement.id())
                    .ifPresent(revision ->
                            titles.put(statement.slug().value(), revision.text().title()));
        }
        return titles;
    }

    /** Why nothing came of a decision. */
    static String sentence(Decision decision) {
        return decision == Decision.OWN_PROPOSAL ? say("commitments.problem.own") : say("commitments.problem.nothing");
    }
}

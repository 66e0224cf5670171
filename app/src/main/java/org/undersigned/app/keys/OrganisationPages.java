package org.undersigned.app.keys;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** The desk's list of organisations, and the keys that they publish. */
@Controller
class OrganisationPages {
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationPages.class);

    private final Accounts accounts;
    private final OrganisationKeys keys;
    private final KeyFetcher fetcher;
    private final Viewer viewer;
    private final Pages pages;

    OrganisationPages(Accounts accounts, OrganisationKeys keys, KeyFetcher fetcher, Viewer viewer, Pages pages) {
        this.viewer = viewer;
        this.accounts = accounts;
        this.keys = keys;
        this.fetcher = fetcher;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/organisations")
    ResponseEntity<String> organisations(HttpServletRequest request) {
        return show(request, HttpStatus.OK, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/organisations/{id}/keys")
    ResponseEntity<String> fetchKeys(@PathVariable UUID id, HttpServletRequest request) {
        Organisation organisation = accounts.organisation(id).orElseThrow(NotFound::new);
        return switch (fetcher.fetch(organisation)) {
            case FetchOutcome.Failed failed ->
                show(request, HttpStatus.UNPROCESSABLE_CONTENT, new Form().problem("keys-" + id, failed.sentence()));
            case FetchOutcome.Read read -> {
                LOG.info(
                        "{} had the keys of organisation {} read: {} added, {} ended",
                        viewer.coordinator().person(),
                        id,
                        read.added(),
                        read.revoked());
                yield read.concerns().isEmpty()
                        ? Pages.redirect("/desk/organisations")
                        : show(
                                request,
                                HttpStatus.OK,
                                new Form().problem("keys-" + id, String.join(" ", read.concerns())));
            }
        };
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Form form) {
        List<RegisteredKey> all = keys.all();
        List<OrganisationRow> rows = accounts.organisations().stream()
                .map(organisation -> new OrganisationRow(
                        organisation,
                        all.stream()
                                .filter(key -> key.organisation().equals(organisation.id()))
                                .toList()))
                .toList();
        return pages.show(
                request,
                status,
                "keys/organisations",
                say("keys.organisations.title"),
                Map.of("rows", rows, "form", form));
    }
}

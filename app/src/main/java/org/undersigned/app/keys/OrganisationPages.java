package org.undersigned.app.keys;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    ResponseEntity<String> organisations(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        return show(request, HttpStatus.OK, fields, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/organisations/{id}/keys")
    ResponseEntity<String> fetchKeys(
            @PathVariable UUID id, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        Organisation organisation = accounts.organisation(id).orElseThrow(NotFound::new);
        return switch (fetcher.fetch(organisation)) {
            case FetchOutcome.Failed failed ->
                show(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        fields,
                        new Form().problem("keys-" + id, failed.sentence()));
            case FetchOutcome.Read read -> {
                LOG.info(
                        "{} had the keys of organisation {} read: {} added, {} ended",
                        viewer.coordinator().person(),
                        id,
                        read.added(),
                        read.revoked());
                yield read.concerns().isEmpty()
                        ? back(fields)
                        : show(
                                request,
                                HttpStatus.OK,
                                fields,
                                new Form().problem("keys-" + id, String.join(" ", read.concerns())));
            }
        };
    }

    private static String words(Map<String, String> fields) {
        return fields.getOrDefault("find", "").replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static int page(Map<String, String> fields) {
        String page = fields.getOrDefault("page", "");
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** To the page that it was asked from. */
    private static ResponseEntity<String> back(Map<String, String> fields) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(OrganisationsView.link(words(fields), page(fields))))
                .build();
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, Map<String, String> fields, Form form) {
        String words = words(fields);
        int total = accounts.countOrganisations(words);
        int page = Math.min(page(fields), OrganisationsView.pages(total));
        List<Organisation> shown =
                accounts.organisations(words, (page - 1) * OrganisationsView.MOST, OrganisationsView.MOST);
        Map<UUID, List<RegisteredKey>> theirs =
                keys.all().stream().collect(Collectors.groupingBy(RegisteredKey::organisation));
        List<OrganisationRow> rows = shown.stream()
                .map(organisation ->
                        new OrganisationRow(organisation, theirs.getOrDefault(organisation.id(), List.of())))
                .toList();
        return pages.show(
                request,
                status,
                "keys/organisations",
                say("keys.organisations.title"),
                Map.of("view", new OrganisationsView(rows, words, page, total), "form", form));
    }
}

package org.undersigned.app.organisations;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Countries;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.words.Country;

/** Where organisations are at home: a coordinator goes through the list and saves it page by page. */
@Controller
class CountryPages {
    private static final String FIELD = "country-";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    // Of one page: a form has no more fields than a server takes.
    private static final int MOST = 200;

    private final Accounts accounts;
    private final Countries countries;
    private final Pages pages;

    CountryPages(Accounts accounts, Countries countries, Pages pages) {
        this.accounts = accounts;
        this.countries = countries;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/organisations/countries")
    ResponseEntity<String> countries(@RequestParam(defaultValue = "") String page, HttpServletRequest request) {
        CountryTurn turned = turned(page);
        List<Organisation> shown = accounts.organisations("", (turned.page() - 1) * MOST, MOST);
        Form form = new Form();
        Map<UUID, Country> noted = countries.all();
        for (Organisation organisation : shown) {
            Optional<Country> country = Optional.ofNullable(noted.get(organisation.id()))
                    .or(() -> organisation.domain().flatMap(Country::guess));
            form.with(FIELD + organisation.id(), country.map(Country::name).orElse(""));
        }
        return show(request, HttpStatus.OK, form, shown, turned, noted);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/organisations/countries")
    ResponseEntity<String> note(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        CountryTurn turned = turned(sent.getOrDefault("page", ""));
        List<Organisation> those = sent(sent);
        Form form = new Form();
        Map<UUID, Optional<Country>> read = new HashMap<>();
        for (Organisation organisation : those) {
            String field = FIELD + organisation.id();
            String typed = sent.getOrDefault(field, "");
            Optional<Country> country = Country.written(typed);
            form.with(field, typed);
            if (country.isEmpty() && !typed.isBlank()) {
                form.problem(field, say("organisations.countries.unknown"));
            }
            read.put(organisation.id(), country);
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, those, turned, countries.all());
        }
        countries.note(read);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(turned.link(turned.page())))
                .build();
    }

    /** Whom the form is about, by name. */
    private List<Organisation> sent(Map<String, String> fields) {
        List<UUID> ids = fields.keySet().stream()
                .filter(field -> field.matches(FIELD + ID))
                .map(field -> UUID.fromString(field.substring(FIELD.length())))
                .toList();
        return accounts.organisations(ids).values().stream()
                .sorted(Comparator.comparing(organisation -> organisation.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private CountryTurn turned(String page) {
        int pages = Math.max(1, Math.ceilDiv(accounts.countOrganisations(""), MOST));
        return new CountryTurn(page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), pages) : 1, pages);
    }

    private ResponseEntity<String> show(
            HttpServletRequest request,
            HttpStatus status,
            Form form,
            List<Organisation> organisations,
            CountryTurn turned,
            Map<UUID, Country> noted) {
        return pages.show(
                request,
                status,
                "organisations/countries",
                say("organisations.countries.title"),
                Map.of("organisations", organisations, "noted", noted, "form", form, "turned", turned));
    }
}

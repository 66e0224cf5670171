package org.undersigned.app.organisations;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
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

/** Where organisations are at home: a coordinator goes through the list and saves it as a whole. */
@Controller
class CountryPages {
    private static final String FIELD = "country-";

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
    ResponseEntity<String> countries(HttpServletRequest request) {
        Form form = new Form();
        Map<UUID, Country> noted = countries.all();
        for (Organisation organisation : accounts.organisations()) {
            Optional<Country> country = Optional.ofNullable(noted.get(organisation.id()))
                    .or(() -> organisation.domain().flatMap(Country::guess));
            form.with(FIELD + organisation.id(), country.map(Country::name).orElse(""));
        }
        return show(request, HttpStatus.OK, form, noted);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/organisations/countries")
    ResponseEntity<String> note(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        Form form = new Form();
        Map<UUID, Optional<Country>> read = new HashMap<>();
        for (Organisation organisation : accounts.organisations()) {
            String field = FIELD + organisation.id();
            String typed = sent.getOrDefault(field, "");
            Optional<Country> country = Country.written(typed);
            form.with(field, typed);
            if (country.isEmpty() && !typed.isBlank()) {
                form.problem(field, say("organisations.countries.unknown"));
            }
            if (sent.containsKey(field)) {
                read.put(organisation.id(), country);
            }
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, countries.all());
        }
        countries.note(read);
        return Pages.redirect("/desk/organisations/countries");
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, Form form, Map<UUID, Country> noted) {
        List<Organisation> organisations = accounts.organisations();
        return pages.show(
                request,
                status,
                "organisations/countries",
                say("organisations.countries.title"),
                Map.of("organisations", organisations, "noted", noted, "form", form));
    }
}

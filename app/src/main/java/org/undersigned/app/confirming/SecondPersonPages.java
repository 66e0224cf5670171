package org.undersigned.app.confirming;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Agreeing to be the second person, or to another one, or to none. Opening the link decides nothing. */
@Controller
class SecondPersonPages {
    private final SecondPersons persons;
    private final Pages pages;

    SecondPersonPages(SecondPersons persons, Pages pages) {
        this.persons = persons;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/second-person/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        Optional<AgreementView> view = LinkToken.parse(token).flatMap(persons::behind);
        if (view.isEmpty()) {
            return said(
                    request,
                    HttpStatus.NOT_FOUND,
                    say("confirming.agreement.over.title"),
                    say("confirming.agreement.over"));
        }
        return view.get().hasAgreed()
                ? said(
                        request,
                        HttpStatus.OK,
                        say("confirming.agreement.agreed.title"),
                        say("confirming.agreement.agreed"))
                : pages.show(
                        request, "confirming/agreement", say("confirming.agreement.title"), Map.of("view", view.get()));
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/second-person/{token}/agreement")
    ResponseEntity<String> agree(@PathVariable String token, HttpServletRequest request) {
        boolean agreed = LinkToken.parse(token).filter(persons::agree).isPresent();
        return agreed && LinkToken.parse(token).flatMap(persons::behind).isEmpty()
                ? said(
                        request,
                        HttpStatus.OK,
                        say("confirming.agreement.settled.title"),
                        say("confirming.agreement.settled"))
                : Pages.redirect("/second-person/" + token);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/second-person/{token}/refusal")
    ResponseEntity<String> refuse(@PathVariable String token, HttpServletRequest request) {
        return LinkToken.parse(token).filter(persons::refuse).isPresent()
                ? said(
                        request,
                        HttpStatus.OK,
                        say("confirming.agreement.refused.title"),
                        say("confirming.agreement.refused"))
                : Pages.redirect("/second-person/" + token);
    }

    private ResponseEntity<String> said(HttpServletRequest request, HttpStatus status, String title, String sentence) {
        return pages.show(request, status, "web/problem", title, Map.of("sentence", sentence));
    }
}

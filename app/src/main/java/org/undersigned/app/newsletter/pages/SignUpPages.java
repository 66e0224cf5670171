package org.undersigned.app.newsletter.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.Bounded;
import org.undersigned.app.guarding.Use;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.newsletter.Subscriptions;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;

/** The form for readers. Its answer is the same whatever the address is. */
@Controller
class SignUpPages {
    private final Subscriptions subscriptions;
    private final Offers offers;
    private final SignUpGuard guard;
    private final Pages pages;

    SignUpPages(Subscriptions subscriptions, Offers offers, SignUpGuard guard, Pages pages) {
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.guard = guard;
        this.pages = pages;
    }

    /** @param statement slug of the one that the reader comes from, whose demands can be chosen too */
    @Needs(Role.ANYONE)
    @GetMapping("/newsletter")
    ResponseEntity<String> form(@RequestParam(defaultValue = "") String statement, HttpServletRequest request) {
        Offer offer = offers.with(statement, Set.of());
        Set<Choice> ticked = offer.demandsOf()
                .<Set<Choice>>map(id -> Set.of(new Choice.OfStatement(id)))
                .orElseGet(() -> Set.of(new Choice.Everything()));
        Form form = new Form()
                .with("language", Speech.language().tag())
                .with("statement", statement)
                .with("frequency", Frequency.WEEKLY.name());
        return show(request, HttpStatus.OK, form, offer, ticked);
    }

    @Needs(Role.ANYONE)
    @Bounded(Use.ASKS_FOR_MAIL)
    @PostMapping("/newsletter")
    ResponseEntity<String> ask(
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false, defaultValue = "") List<String> choice,
            HttpServletRequest request) {
        Form form = new Form();
        fields.forEach((name, value) -> form.with(name, value.strip()));
        Set<Choice> wished = Chosen.parse(choice);
        Offer offer = offers.with(form.value("statement"), wished);
        Set<Choice> chosen = Chosen.offered(wished, offer);
        Optional<EmailAddress> email = EmailAddress.parse(form.value("email"));
        form.require("email", say("newsletter.form.email.none"));
        if (email.isEmpty()) {
            form.problem("email", say("newsletter.form.email.wrong"));
        }
        if (chosen.isEmpty()) {
            form.problem("choice", say("newsletter.form.choice.none"));
        }
        if (!Words.has(form.value("language"))) {
            form.with("language", Speech.language().tag());
        }
        guard.look(form);
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, offer, chosen);
        }
        // Nothing is refused in the open: the answer stays the same.
        if (guard.lets(form, request)) {
            subscriptions.ask(
                    email.orElseThrow(), form.value("language"), chosen, Chosen.frequency(form, Frequency.WEEKLY));
        }
        return Pages.redirect("/newsletter/sent");
    }

    @Needs(Role.ANYONE)
    @GetMapping("/newsletter/sent")
    ResponseEntity<String> sent(HttpServletRequest request) {
        return pages.show(request, "newsletter/sent", say("newsletter.sent.title"), Map.of());
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, Form form, Offer offer, Set<Choice> ticked) {
        Map<String, Object> content = Map.of(
                "form", form, "offer", offer, "ticked", ticked, "ticket", guard.ticket(form), "trap", SignUpGuard.TRAP);
        return pages.show(request, status, "newsletter/form", say("newsletter.form.title"), content);
    }
}

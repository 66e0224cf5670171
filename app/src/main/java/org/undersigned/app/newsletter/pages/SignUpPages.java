package org.undersigned.app.newsletter.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.Limits;
import org.undersigned.app.guarding.Ticket;
import org.undersigned.app.guarding.Tickets;
import org.undersigned.app.newsletter.Choice;
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
    /** What tickets and counts of this form are bound to. */
    private static final UUID FORM = new UUID(0x6e657773_6c657474L, 0x65720000_00000000L);

    /** A field that people don't see. */
    private static final String TRAP = "nickname";

    private static final Duration QUICKEST = Duration.ofSeconds(2);

    private final Subscriptions subscriptions;
    private final Offers offers;
    private final Tickets tickets;
    private final Limits limits;
    private final Pages pages;
    private final Clock clock;

    SignUpPages(Subscriptions subscriptions, Offers offers, Tickets tickets, Limits limits, Pages pages, Clock clock) {
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.tickets = tickets;
        this.limits = limits;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param statement slug of the one that the reader comes from, whose demands can be chosen too */
    @Needs(Role.ANYONE)
    @GetMapping("/newsletter")
    ResponseEntity<String> form(@RequestParam(defaultValue = "") String statement, HttpServletRequest request) {
        Offer offer = offers.with(statement, Set.of());
        Set<Choice> ticked = offer.demandsOf()
                .<Set<Choice>>map(id -> Set.of(new Choice.OfStatement(id)))
                .orElseGet(() -> Set.of(new Choice.Everything()));
        Form form = new Form().with("language", Speech.language().tag()).with("statement", statement);
        return show(request, HttpStatus.OK, form, offer, ticked);
    }

    @Needs(Role.ANYONE)
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
        Optional<Ticket> ticket = tickets.read(FORM, form.value("ticket"));
        if (ticket.isEmpty()) {
            form.problem("form", say("newsletter.form.old"));
        } else if (clock.instant().isBefore(ticket.get().issued().plus(QUICKEST))) {
            form.problem("form", say("newsletter.form.quick"));
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, offer, chosen);
        }
        // Counted whoever it is; above the bounds nothing goes out, and the answer stays the same.
        Limits.Load network = limits.ofNetwork(limits.network(request));
        Limits.Load all = limits.ofStatement(FORM);
        boolean isTooMuch = network == Limits.Load.TOO_MUCH || all == Limits.Load.TOO_MUCH;
        boolean isMachine = !form.value(TRAP).isEmpty();
        if (!isTooMuch && !isMachine && tickets.spend(ticket.orElseThrow())) {
            subscriptions.ask(email.orElseThrow(), form.value("language"), chosen);
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
        // Whoever corrects a field goes on with the same ticket.
        Ticket ticket = tickets.read(FORM, form.value("ticket")).orElseGet(() -> tickets.issue(FORM, 0));
        Map<String, Object> content =
                Map.of("form", form, "offer", offer, "ticked", ticked, "ticket", ticket.text(), "trap", TRAP);
        return pages.show(request, status, "newsletter/form", say("newsletter.form.title"), content);
    }
}

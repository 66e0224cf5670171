package org.undersigned.app.opencall.pages;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.opencall.ConfirmOutcome;
import org.undersigned.app.opencall.SignOn;
import org.undersigned.app.opencall.SignOns;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Behind the link that was mailed to whoever asked to sign. Opening it changes nothing; the button signs. */
@Controller
class SignOnPages {
    private final SignOns signOns;
    private final Statements statements;
    private final Ledger ledger;
    private final Pages pages;

    SignOnPages(SignOns signOns, Statements statements, Ledger ledger, Pages pages) {
        this.signOns = signOns;
        this.statements = statements;
        this.ledger = ledger;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/sign-ons/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        return show(request, HttpStatus.OK, token, new Form());
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/sign-ons/{token}/signature")
    ResponseEntity<String> confirm(
            @PathVariable String token, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        Optional<LinkToken> link = LinkToken.parse(token);
        if (link.isEmpty()) {
            return show(request, HttpStatus.NOT_FOUND, token, new Form());
        }
        return switch (signOns.confirm(link.get(), text)) {
            case ConfirmOutcome.Signed signed -> {
                ledger.await(signed.submission());
                yield Pages.redirect("/signatures/" + signed.receipt().value());
            }
            case ConfirmOutcome.Held held -> Pages.redirect("/sign-ons/" + token);
            case ConfirmOutcome.ConfirmedBefore before -> Pages.redirect("/sign-ons/" + token);
            case ConfirmOutcome.SigningClosed closed -> Pages.redirect("/sign-ons/" + token);
            case ConfirmOutcome.LinkRefused refused -> show(request, HttpStatus.NOT_FOUND, token, new Form());
            case ConfirmOutcome.TextChanged changed ->
                show(request, HttpStatus.CONFLICT, token, new Form().problem("text", say("opencall.confirm.changed")));
        };
    }

    /** Takes back what was asked. */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/sign-ons/{token}/end")
    ResponseEntity<String> end(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(signOns::takeBack);
        return Pages.redirect("/sign-ons/forgotten");
    }

    /** "This wasn't me". */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/sign-ons/{token}/objection")
    ResponseEntity<String> object(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(signOns::object);
        return Pages.redirect("/sign-ons/forgotten");
    }

    /** The one answer to the form, whoever asks. */
    @Needs(Role.ANYONE)
    @GetMapping("/sign-ons/sent")
    ResponseEntity<String> sent(HttpServletRequest request) {
        return pages.show(request, "opencall/sent", say("opencall.sent.title"), Map.of());
    }

    @Needs(Role.ANYONE)
    @GetMapping("/sign-ons/forgotten")
    ResponseEntity<String> forgotten(HttpServletRequest request) {
        return pages.show(request, "opencall/forgotten", say("opencall.forgotten.title"), Map.of());
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, String token, Form form) {
        Optional<SignOn> found = LinkToken.parse(token).flatMap(signOns::behind);
        if (found.isEmpty()) {
            return deadLink(request);
        }
        SignOn signOn = found.get();
        Revision revision = statements.latestRevision(signOn.statement()).orElseThrow(NotFound::new);
        boolean closed = !statements.statement(signOn.statement()).state().acceptsSignatures();
        return pages.show(
                request,
                status,
                "opencall/confirm",
                title(signOn, closed),
                Map.of("token", token, "signOn", signOn, "revision", revision, "closed", closed, "form", form));
    }

    // Whoever was refused sees what whoever waits sees.
    private static String title(SignOn signOn, boolean closed) {
        return switch (signOn.state()) {
            case ASKED, WAITING -> say(closed ? "opencall.title.over" : "opencall.title.sign");
            case HELD, REFUSED -> say("opencall.title.confirmed");
            case ACCEPTED -> say("opencall.title.signed");
            case ENDED, WITHDREW -> say("opencall.title.ended");
        };
    }

    private ResponseEntity<String> deadLink(HttpServletRequest request) {
        return pages.show(
                request,
                HttpStatus.NOT_FOUND,
                "web/problem",
                say("opencall.dead-link.title"),
                Map.of("sentence", say("opencall.dead-link.again")));
    }
}

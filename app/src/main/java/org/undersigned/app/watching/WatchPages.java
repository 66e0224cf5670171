package org.undersigned.app.watching;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.Bounded;
import org.undersigned.app.guarding.Use;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Asking to be told when one's own organisation is used in the ledger. Opening a link changes nothing; the button does. */
@Controller
class WatchPages {
    private static final int LONGEST_NAME = 300;

    private final Watches watches;
    private final Pages pages;

    WatchPages(Watches watches, Pages pages) {
        this.watches = watches;
        this.pages = pages;
    }

    @Needs(Role.ANYONE)
    @GetMapping("/watch")
    ResponseEntity<String> form(HttpServletRequest request) {
        return show(request, HttpStatus.OK, new Form());
    }

    @Needs(Role.ANYONE)
    @Bounded(Use.ASKS_FOR_MAIL)
    @PostMapping("/watch")
    ResponseEntity<String> ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String domain,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        String host = domain.strip().toLowerCase(Locale.ROOT).replaceAll("^https?://(www\\.)?|/.*$", "");
        Form form = new Form()
                .with("email", email.strip())
                .with("domain", domain.strip())
                .with("name", name.strip())
                .require("domain", say("watching.problem.domain"))
                .require("email", say("watching.problem.email"))
                .atMost("name", LONGEST_NAME, say("watching.problem.long", "most", LONGEST_NAME));
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            form.problem("email", say("watching.problem.email.none"));
        } else if (!address.get().domain().equals(host)
                && !address.get().domain().endsWith("." + host)) {
            form.problem("email", say("watching.problem.elsewhere"));
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        watches.ask(host, name.strip(), address.orElseThrow());
        return Pages.redirect("/watch/sent");
    }

    @Needs(Role.ANYONE)
    @GetMapping("/watch/sent")
    ResponseEntity<String> sent(HttpServletRequest request) {
        return pages.show(request, "watching/sent", say("watching.sent.title"), Map.of());
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/watches/{token}")
    ResponseEntity<String> manage(@PathVariable String token, HttpServletRequest request) {
        Watch watch = LinkToken.parse(token).flatMap(watches::behind).orElseThrow(NotFound::new);
        return pages.show(
                request,
                "watching/watch",
                say("watching.watch.title", "domain", watch.domain()),
                Map.of("watch", watch, "token", token));
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/watches/{token}/confirmation")
    ResponseEntity<String> confirm(@PathVariable String token) {
        watches.confirm(LinkToken.parse(token).orElseThrow(NotFound::new));
        return Pages.redirect("/watches/" + token);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/watches/{token}/end")
    ResponseEntity<String> end(@PathVariable String token, HttpServletRequest request) {
        watches.end(LinkToken.parse(token).orElseThrow(NotFound::new));
        return pages.show(request, "watching/ended", say("watching.ended.title"), Map.of());
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Form form) {
        return pages.show(request, status, "watching/ask", say("watching.ask.title"), Map.of("form", form));
    }
}

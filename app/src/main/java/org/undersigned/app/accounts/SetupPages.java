package org.undersigned.app.accounts;

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
import org.undersigned.app.web.Form;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** The first start's page: names the site and its first coordinator. */
@Controller
class SetupPages {
    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final Pages pages;

    SetupPages(Accounts accounts, Pages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/setup/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        return LinkToken.parse(token).filter(accounts::acceptsSetupLink).isPresent()
                ? form(request, HttpStatus.OK, token, new Form())
                : refused(request);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/setup/{token}")
    ResponseEntity<String> setUp(
            @PathVariable String token,
            @RequestParam String site,
            @RequestParam String name,
            @RequestParam String email,
            HttpServletRequest request) {
        Optional<LinkToken> link = LinkToken.parse(token).filter(accounts::acceptsSetupLink);
        if (link.isEmpty()) {
            return refused(request);
        }
        Form form = new Form()
                .with("site", site.strip())
                .with("name", name.strip())
                .with("email", email.strip())
                .require("site", say("accounts.setup.site-missing"))
                .atMost("site", LONGEST_NAME, say("accounts.setup.site-too-long"))
                .require("name", say("accounts.setup.name-missing"))
                .atMost("name", LONGEST_NAME, say("accounts.name-too-long"))
                .require("email", say("accounts.setup.email-missing"));
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            form.problem("email", say("accounts.no-email"));
        }
        if (form.hasProblems()) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, token, form);
        }
        return switch (accounts.setUp(link.get(), form.value("site"), form.value("name"), address.orElseThrow())) {
            case SetUpOutcome.Done done ->
                Pages.redirect("/sign-in/link/" + done.signIn().value());
            case SetUpOutcome.LinkRefused refused -> refused(request);
        };
    }

    private ResponseEntity<String> form(HttpServletRequest request, HttpStatus status, String token, Form form) {
        return pages.show(
                request, status, "accounts/setup", say("accounts.setup.title"), Map.of("token", token, "form", form));
    }

    private ResponseEntity<String> refused(HttpServletRequest request) {
        return pages.show(
                request,
                HttpStatus.NOT_FOUND,
                "web/problem",
                say("accounts.setup.refused.title"),
                Map.of("sentence", say("accounts.setup.refused")));
    }
}

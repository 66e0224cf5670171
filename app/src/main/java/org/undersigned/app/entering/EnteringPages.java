package org.undersigned.app.entering;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.SecondFactor;
import org.undersigned.app.passkeys.PasskeyAnswer;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.PageScript;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** After the mailed link, or before a change to one's passkeys: show one. */
@Controller
class EnteringPages {
    private final OwnPasskeys passkeys;
    private final Challenge challenge;
    private final SecurityContextRepository sessions;
    private final Pages pages;

    EnteringPages(OwnPasskeys passkeys, Challenge challenge, SecurityContextRepository sessions, Pages pages) {
        this.passkeys = passkeys;
        this.challenge = challenge;
        this.sessions = sessions;
        this.pages = pages;
    }

    @Needs(Role.ANYONE)
    @GetMapping("/sign-in/passkey")
    ResponseEntity<String> ask(HttpServletRequest request) {
        return asked(request)
                .map(person -> show(request, HttpStatus.OK, person, false))
                .orElseGet(() -> Pages.redirect("/sign-in"));
    }

    @Needs(Role.ANYONE)
    @PostMapping("/sign-in/passkey")
    ResponseEntity<String> enter(
            @RequestParam Map<String, String> fields, HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> person = asked(request);
        if (person.isEmpty()) {
            return Pages.redirect("/sign-in");
        }
        if (!passkeys.isShown(person.get(), challenge.take(request), PasskeyAnswer.of(fields))) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, person.get(), true);
        }
        boolean isEntering = request.isUserInRole("HALF");
        // Whoever knew the session's name before knows it no more.
        request.changeSessionId();
        challenge.shown(request);
        if (!isEntering) {
            return Pages.redirect(OwnPasskeyPages.PATH);
        }
        enter(person.get(), request, response);
        return Pages.redirect("/desk");
    }

    private void enter(UUID person, HttpServletRequest request, HttpServletResponse response) {
        var rights = AuthorityUtils.createAuthorityList(SecondFactor.WHOLE);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new User(person.toString(), "", rights), null, rights));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** Whoever is half or wholly here and has something to show. */
    private Optional<UUID> asked(HttpServletRequest request) {
        boolean isKnown = request.isUserInRole("HALF") || request.isUserInRole("COORDINATOR");
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(whoever -> isKnown)
                .map(Authentication::getName)
                .map(UUID::fromString)
                .filter(passkeys::isAskedOf);
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, UUID person, boolean isRefused) {
        return PageScript.PASSKEY.allowedOn(pages.show(
                request,
                status,
                "entering/ask",
                say("entering.title"),
                Map.of(
                        "ceremony",
                        passkeys.ceremony("/sign-in/passkey", challenge.next(request), person),
                        "isRefused",
                        isRefused,
                        "script",
                        PageScript.PASSKEY.path())));
    }
}

package org.undersigned.app.accounts;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Asking for a sign-in link, and the page behind it. Spring Security takes what these pages send. */
@Controller
class SignInPages {
    private final SignInLinks links;
    private final Pages pages;

    SignInPages(SignInLinks links, Pages pages) {
        this.links = links;
        this.pages = pages;
    }

    @Needs(Role.ANYONE)
    @GetMapping("/sign-in")
    ResponseEntity<String> ask(@RequestParam @Nullable String refused, HttpServletRequest request) {
        return pages.show(
                request, "accounts/sign-in", say("accounts.sign-in.title"), Map.of("refused", refused != null));
    }

    @Needs(Role.ANYONE)
    @GetMapping("/sign-in/sent")
    ResponseEntity<String> sent(HttpServletRequest request) {
        return pages.show(request, "accounts/sign-in-sent", say("accounts.sent.title"), Map.of());
    }

    /** Changes nothing: a mail scanner that opens the link signs nobody in. */
    @Needs(Role.LINK_HOLDER)
    @GetMapping("/sign-in/link/{token}")
    ResponseEntity<String> link(@PathVariable String token, HttpServletRequest request) {
        boolean isElsewhere =
                LinkToken.parse(token).filter(links::isAskedElsewhere).isPresent();
        return pages.show(
                request,
                "accounts/sign-in-link",
                say("accounts.sign-in.title"),
                Map.of("token", token, "isElsewhere", isElsewhere));
    }
}

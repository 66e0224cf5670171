package org.undersigned.app.signing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.signatories.Declaration;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.PastedText;
import org.undersigned.verify.SigningPayload;

/** The mailed link: the exact text, three decisions, and honest ways to say no. Opening it changes nothing. */
@Controller
class InvitationPages {
    private final Signing signing;
    private final InvitationViews views;
    private final Ledger ledger;
    private final Pages pages;

    InvitationPages(Signing signing, InvitationViews views, Ledger ledger, Pages pages) {
        this.signing = signing;
        this.views = views;
        this.ledger = ledger;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/invitations/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        return show(request, HttpStatus.OK, token, new Form());
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/invitations/{token}/statement.txt")
    ResponseEntity<byte[]> text(@PathVariable String token) {
        return views.behind(token)
                .map(view -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/plain; charset=utf-8"))
                        .header("Content-Disposition", "attachment; filename=\"statement.txt\"")
                        .body(CanonicalText.render(view.revision().text())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/signature")
    ResponseEntity<String> sign(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        PastedText.Cleaned cleaned = PastedText.clean(role);
        Optional<Authority> basis = Authority.fromCode(authority);
        Form form = new Form()
                .with("role", role.strip())
                .with("authority", authority)
                .require("role", "Say what you are in your organisation, such as director.")
                .atMost("role", SigningPayload.LONGEST_ROLE, "A role may have 200 characters at most.");
        cleaned.problems().stream().findFirst().ifPresent(problem -> form.problem("role", problem.sentence()));
        if (basis.isEmpty()) {
            form.problem("authority", "Say on what authority you sign.");
        }
        Optional<LinkToken> link = LinkToken.parse(token);
        if (form.hasProblems() || basis.isEmpty() || link.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, token, form);
        }
        return switch (signing.signByMail(link.get(), new Declaration(cleaned.line(), basis.get()), text)) {
            case SignOutcome.Signed signed -> {
                ledger.await(signed.submission());
                yield Pages.redirect("/signatures/" + token);
            }
            case SignOutcome.AlreadySigned already -> Pages.redirect("/signatures/" + token);
            case SignOutcome.SigningClosed closed -> Pages.redirect("/invitations/" + token);
            case SignOutcome.LinkRefused refused -> show(request, HttpStatus.NOT_FOUND, token, form);
            case SignOutcome.TextChanged changed ->
                show(
                        request,
                        HttpStatus.CONFLICT,
                        token,
                        form.problem(
                                "text", "The text has changed since you opened this page. Read it again, please."));
        };
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, String token, Form form) {
        Optional<InvitationView> view = views.behind(token);
        if (view.isEmpty()) {
            return deadLink(request, pages);
        }
        if (views.isSigned(view.get())) {
            return Pages.redirect("/signatures/" + token);
        }
        return pages.show(
                request,
                status,
                "signing/invitation",
                "Will you sign this text?",
                Map.of("view", view.get(), "form", form));
    }

    static ResponseEntity<String> deadLink(HttpServletRequest request, Pages pages) {
        return pages.show(
                request,
                HttpStatus.NOT_FOUND,
                "web/problem",
                "This link doesn’t work",
                Map.of(
                        "sentence",
                        "It has expired, was replaced by a newer one, or was cut by a mail program. Ask whoever"
                                + " coordinates the statement for a new link."));
    }
}

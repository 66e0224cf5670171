package org.undersigned.app.signatories;

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
    private final Signatories signatories;
    private final Invitations invitations;
    private final InvitationViews views;
    private final Ledger ledger;
    private final Pages pages;

    InvitationPages(
            Signatories signatories, Invitations invitations, InvitationViews views, Ledger ledger, Pages pages) {
        this.signatories = signatories;
        this.invitations = invitations;
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
        return switch (signatories.sign(link.get(), cleaned.line(), basis.get(), text)) {
            case SignOutcome.Signed signed -> {
                ledger.await(signed.submission());
                yield Pages.redirect("/invitations/" + token);
            }
            case SignOutcome.AlreadySigned already -> Pages.redirect("/invitations/" + token);
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

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/consideration")
    ResponseEntity<String> consider(@PathVariable String token) {
        return answer(token, Answer.CONSIDERING);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/approval")
    ResponseEntity<String> approve(@PathVariable String token) {
        return answer(token, Answer.APPROVED);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/refusal")
    ResponseEntity<String> decline(@PathVariable String token) {
        return answer(token, Answer.DECLINED);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/misdelivery")
    ResponseEntity<String> notForMe(@PathVariable String token) {
        return answer(token, Answer.MISDIRECTED);
    }

    /** "This wasn't us". */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/objection")
    ResponseEntity<String> object(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(signatories::object);
        return Pages.redirect("/invitations/" + token);
    }

    // Too late for an answer is no error: the page says how it stands.
    private ResponseEntity<String> answer(String token, Answer answer) {
        LinkToken.parse(token).ifPresent(link -> invitations.answer(link, answer));
        return Pages.redirect("/invitations/" + token);
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, String token, Form form) {
        Optional<InvitationView> view = views.behind(token);
        if (view.isEmpty()) {
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
        String title = view.get().isSigned() ? "You have signed" : "Will you sign this text?";
        return pages.show(request, status, "signatories/invitation", title, Map.of("view", view.get(), "form", form));
    }
}

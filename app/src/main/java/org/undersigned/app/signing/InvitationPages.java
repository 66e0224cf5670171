package org.undersigned.app.signing;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.passkeys.RelyingParty;
import org.undersigned.app.signatories.Declaration;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.text.CanonicalText;

/** The mailed link: the exact text, three decisions, and honest ways to say no. Opening it changes nothing. */
@Controller
class InvitationPages {
    private final Signing signing;
    private final SharedSigning crowd;
    private final InvitationViews views;
    private final RelyingParty site;
    private final Pages pages;

    InvitationPages(Signing signing, SharedSigning crowd, InvitationViews views, RelyingParty site, Pages pages) {
        this.signing = signing;
        this.crowd = crowd;
        this.views = views;
        this.site = site;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/invitations/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        return show(request, HttpStatus.OK, token, new Form());
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/invitations/{token}/statement.txt")
    ResponseEntity<byte[]> text(@PathVariable String token, @RequestParam(defaultValue = "") String language) {
        return views.behind(token)
                .map(view -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/plain; charset=utf-8"))
                        .header("Content-Disposition", "attachment; filename=\"statement.txt\"")
                        .body(CanonicalText.render(
                                view.revision().signedIn(language).text())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/signature")
    ResponseEntity<String> sign(
            @PathVariable String token, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        return declared(token, request, (link, declaration) -> crowd.signByMail(link, declaration, text));
    }

    /** Fixes what a key is to sign. */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/preparation")
    ResponseEntity<String> prepare(
            @PathVariable String token, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        return declared(token, request, (link, declaration) -> signing.prepare(link, declaration, text));
    }

    private ResponseEntity<String> declared(
            String token, HttpServletRequest request, BiFunction<LinkToken, Declaration, SignOutcome> act) {
        Optional<InvitationViews.Asked> asked = views.asked(token);
        if (asked.isEmpty()) {
            return deadLink(request, pages);
        }
        DeclarationForm typed = new DeclarationForm(
                request, asked.get().demands(), asked.get().signatory().isPerson());
        if (typed.declaration().isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, token, typed.form());
        }
        return switch (act.apply(new LinkToken(token), typed.declaration().get())) {
            case SignOutcome.Signed signed -> Pages.redirect("/signatures/" + token);
            case SignOutcome.Prepared prepared ->
                Pages.redirect("/invitations/" + token + way(request) + prepared.id());
            case SignOutcome.Waiting waiting -> Pages.redirect("/invitations/" + token + "/confirmation");
            case SignOutcome.AlreadySigned already -> Pages.redirect("/signatures/" + token);
            case SignOutcome.SigningClosed closed -> Pages.redirect("/invitations/" + token);
            case SignOutcome.LinkRefused refused -> show(request, HttpStatus.NOT_FOUND, token, typed.form());
            case SignOutcome.KeyRefused refused ->
                throw new IllegalStateException("no key was asked: " + refused.sentence());
            case SignOutcome.TextChanged changed ->
                show(
                        request,
                        HttpStatus.CONFLICT,
                        token,
                        typed.form().problem("text", say("signing.problem.text-changed")));
        };
    }

    private static String way(HttpServletRequest request) {
        return "passkey".equals(request.getParameter("with")) ? "/passkey/" : "/keys/";
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, String token, Form form) {
        Optional<InvitationView> view = views.behind(token);
        if (view.isEmpty()) {
            return deadLink(request, pages);
        }
        if (view.get().isSigned()) {
            return Pages.redirect("/signatures/" + token);
        }
        if (views.isWaiting(view.get())) {
            return Pages.redirect("/invitations/" + token + "/confirmation");
        }
        return pages.show(
                request,
                status,
                "signing/invitation",
                say("signing.invitation.title"),
                Map.of("view", view.get(), "form", form, "passkeys", site.isPossible()));
    }

    static ResponseEntity<String> deadLink(HttpServletRequest request, Pages pages) {
        return pages.show(
                request,
                HttpStatus.NOT_FOUND,
                "web/problem",
                say("signing.dead.title"),
                Map.of("sentence", say("signing.dead")));
    }
}

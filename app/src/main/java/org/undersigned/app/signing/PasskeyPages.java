package org.undersigned.app.signing;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.passkeys.PasskeyAnswer;
import org.undersigned.app.passkeys.PasskeyOutcome;
import org.undersigned.app.passkeys.Passkeys;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.PageScript;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Signing with a passkey: the one page for representatives that needs a script, since only a script can ask for one. */
@Controller
class PasskeyPages {
    private final Passkeys passkeys;
    private final PasskeyViews views;
    private final Signing signing;
    private final Ledger ledger;
    private final Pages pages;

    PasskeyPages(Passkeys passkeys, PasskeyViews views, Signing signing, Ledger ledger, Pages pages) {
        this.passkeys = passkeys;
        this.views = views;
        this.signing = signing;
        this.ledger = ledger;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/invitations/{token}/passkey/{id}")
    ResponseEntity<String> show(@PathVariable String token, @PathVariable UUID id, HttpServletRequest request) {
        return views.of(token, id)
                .map(view -> show(request, HttpStatus.OK, view, ""))
                .orElseGet(() -> Pages.redirect("/invitations/" + token));
    }

    /** What the page's script sends; a passkey that is new comes with the signature by it, or not at all. */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/passkey/{id}/signature")
    ResponseEntity<String> sign(
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Optional<PasskeyView> view = views.of(token, id);
        if (view.isEmpty()) {
            return Pages.redirect("/invitations/" + token);
        }
        byte[] payload = view.get().payload().encode();
        return switch (passkeys.judge(view.get().signatory(), payload, PasskeyAnswer.of(fields))) {
            case PasskeyOutcome.Refused refused ->
                show(request, HttpStatus.UNPROCESSABLE_CONTENT, view.get(), refused.sentence());
            case PasskeyOutcome.Good good -> {
                // Only a key that the ledger has can sign.
                ledger.await(good.passkey().submission());
                yield answered(
                        request,
                        view.get(),
                        signing.signWithKey(
                                new LinkToken(token),
                                id,
                                good.passkey().registration(),
                                good.signatureFile().getBytes(StandardCharsets.US_ASCII)));
            }
        };
    }

    private ResponseEntity<String> answered(HttpServletRequest request, PasskeyView view, SignOutcome outcome) {
        return switch (outcome) {
            case SignOutcome.Signed signed -> {
                ledger.await(signed.submission());
                yield Pages.redirect("/signatures/" + view.token());
            }
            case SignOutcome.AlreadySigned already -> Pages.redirect("/signatures/" + view.token());
            case SignOutcome.Waiting waiting -> Pages.redirect("/invitations/" + view.token() + "/confirmation");
            case SignOutcome.KeyRefused refused ->
                show(request, HttpStatus.UNPROCESSABLE_CONTENT, view, refused.sentence());
            case SignOutcome.TextChanged changed -> Pages.redirect("/invitations/" + view.token());
            case SignOutcome.SigningClosed closed -> Pages.redirect("/invitations/" + view.token());
            case SignOutcome.LinkRefused refused -> Pages.redirect("/invitations/" + view.token());
            case SignOutcome.Prepared prepared -> throw new IllegalStateException("nothing was to be prepared");
        };
    }

    /** For a device that is lost, or in hands that it should not be in. */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/passkey/{id}/end")
    ResponseEntity<String> end(@PathVariable String token, @PathVariable UUID id) {
        views.of(token, id).ifPresent(view -> passkeys.end(view.signatory()).forEach(ledger::await));
        return Pages.redirect("/invitations/" + token + "/passkey/" + id);
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, PasskeyView view, String problem) {
        return PageScript.PASSKEY.allowedOn(pages.show(
                request,
                status,
                "signing/passkey",
                say("signing.passkey.title"),
                Map.of("view", view, "problem", problem, "script", PageScript.PASSKEY.path())));
    }
}

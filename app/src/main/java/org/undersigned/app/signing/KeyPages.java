package org.undersigned.app.signing;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.app.keys.FetchOutcome;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Signing with a key that the organisation publishes at its own domain, by ssh-keygen or minisign. */
@Controller
class KeyPages {
    private final Signing signing;
    private final KeyViews views;
    private final Ledger ledger;
    private final Pages pages;

    KeyPages(Signing signing, KeyViews views, Ledger ledger, Pages pages) {
        this.signing = signing;
        this.views = views;
        this.ledger = ledger;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/invitations/{token}/keys/{id}")
    ResponseEntity<String> show(@PathVariable String token, @PathVariable UUID id, HttpServletRequest request) {
        return show(request, HttpStatus.OK, token, id, new Form());
    }

    /** What the key is to sign, byte for byte. */
    @Needs(Role.LINK_HOLDER)
    @GetMapping("/invitations/{token}/keys/{id}/payload.txt")
    ResponseEntity<byte[]> payload(@PathVariable String token, @PathVariable UUID id) {
        KeyView view = views.of(token, id).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain; charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"payload.txt\"")
                .body(view.prepared().payload().encode());
    }

    /** Looks for keys at the organisation's domain. */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/keys/{id}/lookup")
    ResponseEntity<String> look(@PathVariable String token, @PathVariable UUID id, HttpServletRequest request) {
        KeyView view = views.of(token, id).orElseThrow(NotFound::new);
        return switch (views.fetch(view)) {
            // What could not be read beside is told where no key was found.
            case FetchOutcome.Read read -> Pages.redirect("/invitations/" + token + "/keys/" + id);
            case FetchOutcome.Failed failed ->
                show(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        token,
                        id,
                        new Form().problem("lookup", failed.sentence()));
        };
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/keys/{id}/signature")
    ResponseEntity<String> sign(
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam @Nullable MultipartFile file,
            HttpServletRequest request) {
        KeyView view = views.of(token, id).orElseThrow(NotFound::new);
        Form form = new Form().with("pasted", pasted);
        Optional<SignatureFile> signature = SignatureFile.read(pasted, file);
        if (signature.isEmpty()) {
            form.problem("pasted", say("signing.problem.no-file"));
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, token, id, form);
        }
        SignOutcome outcome = signature
                .get()
                .signedBy(
                        view.keys(),
                        key -> signing.signWithKey(
                                new LinkToken(token), id, key, signature.get().bytes()));
        return switch (outcome) {
            case SignOutcome.Signed signed -> {
                ledger.await(signed.submission());
                yield Pages.redirect("/signatures/" + token);
            }
            case SignOutcome.Waiting waiting -> Pages.redirect("/invitations/" + token + "/confirmation");
            case SignOutcome.AlreadySigned already -> Pages.redirect("/signatures/" + token);
            case SignOutcome.KeyRefused refused ->
                show(request, HttpStatus.UNPROCESSABLE_CONTENT, token, id, form.problem("pasted", refused.sentence()));
            case SignOutcome.TextChanged changed -> Pages.redirect("/invitations/" + token);
            case SignOutcome.SigningClosed closed -> Pages.redirect("/invitations/" + token);
            case SignOutcome.LinkRefused refused -> Pages.redirect("/invitations/" + token);
            case SignOutcome.Prepared prepared -> throw new IllegalStateException("nothing was to be prepared");
        };
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, String token, UUID id, Form form) {
        Optional<KeyView> view = views.of(token, id);
        return view.isEmpty()
                ? InvitationPages.deadLink(request, pages)
                : pages.show(
                        request,
                        status,
                        "signing/key",
                        say("signing.key.title"),
                        Map.of(
                                "view",
                                view.get(),
                                "form",
                                form,
                                "lines",
                                view.get().lines(request.getParameter("key"))));
    }
}

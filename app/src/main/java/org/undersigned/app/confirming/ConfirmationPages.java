package org.undersigned.app.confirming;

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
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Confirming what somebody else has signed, and waiting for it. Opening a link decides nothing. */
@Controller
class ConfirmationPages {
    private final Confirmations confirmations;
    private final Signatories signatories;
    private final Statements statements;
    private final Ledger ledger;
    private final Pages pages;

    ConfirmationPages(
            Confirmations confirmations, Signatories signatories, Statements statements, Ledger ledger, Pages pages) {
        this.confirmations = confirmations;
        this.signatories = signatories;
        this.statements = statements;
        this.ledger = ledger;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/confirmations/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        Optional<ConfirmationView> view = LinkToken.parse(token)
                .flatMap(confirmations::behind)
                .flatMap(pending -> view("/confirmations/" + token, pending));
        if (view.isPresent()) {
            return pages.show(request, "confirming/confirm", say("confirming.page.title"), Map.of("view", view.get()));
        }
        Optional<PendingState> state = LinkToken.parse(token).flatMap(confirmations::stateBehind);
        return pages.show(
                request,
                state.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                "web/problem",
                state.map(PendingState::title).orElse(say("confirming.dead.title")),
                Map.of("sentence", state.map(PendingState::sentence).orElse(say("confirming.dead"))));
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/confirmations/{token}/confirmation")
    ResponseEntity<String> confirm(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(link -> {
            if (confirmations.confirm(link) instanceof ConfirmOutcome.Confirmed confirmed) {
                ledger.await(confirmed.submission());
            }
        });
        return Pages.redirect("/confirmations/" + token);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/confirmations/{token}/refusal")
    ResponseEntity<String> refuse(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(confirmations::refuse);
        return Pages.redirect("/confirmations/" + token);
    }

    /** "This wasn't us". */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/confirmations/{token}/objection")
    ResponseEntity<String> object(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(confirmations::object);
        return Pages.redirect("/confirmations/" + token);
    }

    /** What whoever signed sees until it is decided. */
    @Needs(Role.LINK_HOLDER)
    @GetMapping("/invitations/{token}/confirmation")
    ResponseEntity<String> waiting(@PathVariable String token, HttpServletRequest request) {
        Optional<ConfirmationView> view = LinkToken.parse(token)
                .flatMap(signatories::behind)
                .flatMap(confirmations::waitingOf)
                .flatMap(pending -> view("/invitations/" + token + "/confirmation", pending));
        return view.isEmpty()
                ? Pages.redirect("/invitations/" + token)
                : pages.show(
                        request, "confirming/waiting", say("confirming.waiting.title"), Map.of("view", view.get()));
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/invitations/{token}/confirmation/end")
    ResponseEntity<String> takeBack(@PathVariable String token) {
        LinkToken.parse(token).flatMap(signatories::behind).ifPresent(confirmations::takeBack);
        return Pages.redirect("/invitations/" + token);
    }

    private Optional<ConfirmationView> view(String path, Pending pending) {
        return signatories
                .signatory(pending.signatory())
                .flatMap(signatory ->
                        revision(signatory, pending).map(revision -> ConfirmationView.of(path, pending, revision)));
    }

    private Optional<Revision> revision(Signatory signatory, Pending pending) {
        return statements.revisions(signatory.statement()).stream()
                .filter(revision -> revision.sha256().equals(pending.payload().revision()))
                .findFirst();
    }
}

package org.undersigned.app.signing;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Withdrawals;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** What was signed, and what its signatory can do with it at any time: withdraw, say that it wasn't them, correct the name. */
@Controller
class ReceiptPages {
    private final Signatories signatories;
    private final Withdrawals withdrawals;
    private final ReceiptViews views;
    private final Ledger ledger;
    private final Pages pages;

    ReceiptPages(Signatories signatories, Withdrawals withdrawals, ReceiptViews views, Ledger ledger, Pages pages) {
        this.signatories = signatories;
        this.withdrawals = withdrawals;
        this.views = views;
        this.ledger = ledger;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/signatures/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        return show(request, HttpStatus.OK, token, new Form());
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/signatures/{token}/{signature}/withdrawal")
    ResponseEntity<String> withdraw(
            @PathVariable String token,
            @PathVariable UUID signature,
            @RequestParam(defaultValue = "false") boolean nameless) {
        LinkToken.parse(token)
                .map(link -> withdrawals.withdraw(link, signature, nameless))
                .orElse(List.of())
                .forEach(ledger::await);
        return Pages.redirect("/signatures/" + token);
    }

    /** "This wasn't us". */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/signatures/{token}/objection")
    ResponseEntity<String> object(@PathVariable String token) {
        LinkToken.parse(token).map(withdrawals::object).orElse(List.of()).forEach(ledger::await);
        return Pages.redirect("/signatures/" + token);
    }

    /** Changes how lists show the name. What was signed stays as it is. */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/signatures/{token}/name")
    ResponseEntity<String> rename(
            @PathVariable String token, @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        Form form = ShownName.form(name);
        Optional<Signatory> signatory = LinkToken.parse(token).flatMap(signatories::behind);
        if (form.hasProblems() || signatory.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, token, form);
        }
        signatories.showAs(signatory.get(), ShownName.cleaned(name));
        return Pages.redirect("/signatures/" + token);
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, String token, Form form) {
        Optional<Signatory> signatory = LinkToken.parse(token).flatMap(signatories::behind);
        if (signatory.isEmpty()) {
            return InvitationPages.deadLink(request, pages);
        }
        Optional<ReceiptView> view = views.of(token, signatory.get());
        if (view.isEmpty()) {
            return Pages.redirect("/invitations/" + token);
        }
        String title = view.get().stands() ? say("signing.receipt.title") : say("signing.receipt.title.ended");
        return pages.show(request, status, "signing/receipt", title, Map.of("view", view.get(), "form", form));
    }
}

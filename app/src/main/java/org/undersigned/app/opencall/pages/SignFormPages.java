package org.undersigned.app.opencall.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.opencall.OpenCall;
import org.undersigned.app.opencall.OpenCalls;
import org.undersigned.app.opencall.SignOn;
import org.undersigned.app.opencall.SignOns;
import org.undersigned.app.opencall.guarding.Limits;
import org.undersigned.app.opencall.guarding.Ticket;
import org.undersigned.app.opencall.guarding.Tickets;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.PageScript;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/**
 * The form that anybody can fill in: beside the statement's public page, and before there is one at an address that
 * cannot be guessed. Its answer is one page, whoever asks.
 */
@Controller
class SignFormPages {
    private final OpenCalls calls;
    private final SignOns signOns;
    private final Statements statements;
    private final Tickets tickets;
    private final Limits limits;
    private final Pages pages;
    private final Clock clock;

    SignFormPages(
            OpenCalls calls,
            SignOns signOns,
            Statements statements,
            Tickets tickets,
            Limits limits,
            Pages pages,
            Clock clock) {
        this.calls = calls;
        this.signOns = signOns;
        this.statements = statements;
        this.tickets = tickets;
        this.limits = limits;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Role.ANYONE)
    @GetMapping("/statements/{slug}/sign")
    ResponseEntity<String> form(@PathVariable String slug, HttpServletRequest request) {
        return show(request, HttpStatus.OK, "/statements/" + slug + "/sign", published(slug), empty());
    }

    @Needs(Role.ANYONE)
    @PostMapping("/statements/{slug}/sign")
    ResponseEntity<String> ask(
            @PathVariable String slug, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        return ask(request, "/statements/" + slug + "/sign", published(slug), fields);
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/open-calls/{address}")
    ResponseEntity<String> handedOut(@PathVariable String address, HttpServletRequest request) {
        return show(request, HttpStatus.OK, "/open-calls/" + address, at(address), empty());
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/open-calls/{address}")
    ResponseEntity<String> askThere(
            @PathVariable String address, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        return ask(request, "/open-calls/" + address, at(address), fields);
    }

    // Before the publication a slug, which can be guessed, leads nowhere.
    private OpenCall published(String slug) {
        Statement statement = statements.withSlug(slug);
        if (!statement.state().isPublic()) {
            throw new NotFound();
        }
        return calls.of(statement.id()).orElseThrow(NotFound::new);
    }

    private OpenCall at(String address) {
        return calls.at(address).orElseThrow(NotFound::new);
    }

    private static SignFormEntry empty() {
        return new SignFormEntry(Map.of());
    }

    private ResponseEntity<String> ask(
            HttpServletRequest request, String path, OpenCall call, Map<String, String> fields) {
        SignFormEntry entry = new SignFormEntry(fields);
        if (!calls.takesSignOns(call)) {
            return show(request, HttpStatus.CONFLICT, path, call, entry);
        }
        Optional<SignOn.Typed> typed = entry.typed(call);
        if (typed.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, path, call, entry);
        }
        Optional<Ticket> ticket = tickets.read(call.statement().value(), entry.field("ticket"));
        signOns.ask(call.statement(), typed.get(), ticket, entry.marks(ticket, clock), limits.network(request));
        return Pages.redirect("/sign-ons/sent");
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, String path, OpenCall call, SignFormEntry entry) {
        // Whoever corrects a field goes on with the puzzle that is solved already.
        Ticket ticket = tickets.read(call.statement().value(), entry.field("ticket"))
                .orElseGet(() -> tickets.issue(
                        call.statement().value(), limits.lately(call.statement().value())));
        SignFormView view = new SignFormView(
                path,
                statements.latestRevision(call.statement()).orElseThrow(NotFound::new),
                call,
                calls.takesSignOns(call),
                ticket,
                PageScript.SIGN_ON.path(),
                PageScript.SIGN_ON_WORKER.path());
        return PageScript.SIGN_ON.allowedOn(pages.show(
                request, status, "opencall/form", view.pageTitle(), Map.of("view", view, "form", entry.form())));
    }
}

package org.undersigned.app.rooms;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
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
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.Bounded;
import org.undersigned.app.guarding.Use;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.PastedText;
import org.undersigned.verify.SigningPayload;

/** What was signed from an address: asking for the link, and the place behind it. */
@Controller
class RoomPages {
    private static final Duration LINK_LIFE = Duration.ofDays(30);

    private final RoomMailing mailing;
    private final RoomViews views;
    private final Signatories signatories;
    private final Pages pages;

    RoomPages(RoomMailing mailing, RoomViews views, Signatories signatories, Pages pages) {
        this.mailing = mailing;
        this.views = views;
        this.signatories = signatories;
        this.pages = pages;
    }

    @Needs(Role.ANYONE)
    @GetMapping("/signed")
    ResponseEntity<String> form(HttpServletRequest request) {
        return ask(request, HttpStatus.OK, new Form());
    }

    @Needs(Role.ANYONE)
    @Bounded(Use.ASKS_FOR_MAIL)
    @PostMapping("/signed")
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            Form form = new Form().with("email", email.strip()).problem("email", say("rooms.problem.address"));
            return ask(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        mailing.stage(address.get());
        return Pages.redirect("/signed/mailed");
    }

    private ResponseEntity<String> ask(HttpServletRequest request, HttpStatus status, Form form) {
        return pages.show(request, status, "rooms/ask", say("rooms.ask.title"), Map.of("form", form));
    }

    @Needs(Role.ANYONE)
    @GetMapping("/signed/mailed")
    ResponseEntity<String> mailed(HttpServletRequest request) {
        return pages.show(request, "rooms/mailed", say("rooms.mailed.title"), Map.of());
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/signed/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        return show(request, HttpStatus.OK, token, new Form());
    }

    /** A link to one of the statements. Not by a GET: it makes one. */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/signed/{token}/statements/{signatory}")
    ResponseEntity<String> open(@PathVariable String token, @PathVariable UUID signatory) {
        RoomView room = views.behind(token).orElseThrow(NotFound::new);
        RoomView.Row row = room.rows().stream()
                .filter(shown -> shown.signatory().id().equals(signatory))
                .findFirst()
                .orElseThrow(NotFound::new);
        String link = signatories.newLink(signatory, LINK_LIFE).value();
        return Pages.redirect((row.signature().isPresent() ? "/signatures/" : "/invitations/") + link);
    }

    /** What an organisation is called in one language. */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/signed/{token}/organisations/{organisation}/names")
    ResponseEntity<String> call(
            @PathVariable String token,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        RoomView room = views.behind(token).orElseThrow(NotFound::new);
        UUID owned = views.owned(room, organisation).orElseThrow(NotFound::new).id();
        String field = "name-" + owned;
        Form form = new Form()
                .with(field, name.strip())
                .with("language-" + owned, language)
                .atMost(field, SigningPayload.LONGEST_NAME, say("rooms.problem.name-long"));
        PastedText.Cleaned cleaned = PastedText.clean(name);
        cleaned.problems().stream().findFirst().ifPresent(problem -> form.problem(field, problem.sentence()));
        if (!WrittenLanguage.isKnown(language)) {
            form.problem("language-" + owned, say("rooms.problem.language"));
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, token, form);
        }
        signatories.callIn(owned, language, cleaned.line());
        return Pages.redirect("/signed/" + token);
    }

    ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, String token, Form form) {
        RoomView room = views.behind(token).orElseThrow(NotFound::new);
        return pages.show(request, status, "rooms/room", say("rooms.room.title"), Map.of("view", room, "form", form));
    }
}

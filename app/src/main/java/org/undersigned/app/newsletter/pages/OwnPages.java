package org.undersigned.app.newsletter.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Subscriber;
import org.undersigned.app.newsletter.Subscriptions;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.words.Words;

/** Behind a subscriber's own link: confirm, change, take one's data, leave. Opening it changes nothing; buttons do. */
@Controller
class OwnPages {
    private final Subscriptions subscriptions;
    private final Offers offers;
    private final OwnData data;
    private final Pages pages;

    OwnPages(Subscriptions subscriptions, Offers offers, OwnData data, Pages pages) {
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.data = data;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/newsletter/own/{token}")
    ResponseEntity<String> show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String statement,
            @RequestParam(required = false) Optional<String> saved,
            HttpServletRequest request) {
        Optional<Subscriber> subscriber = LinkToken.parse(token).flatMap(subscriptions::behind);
        if (subscriber.isEmpty()) {
            return deadLink(request);
        }
        Form form = new Form()
                .with("language", subscriber.get().language())
                .with("frequency", subscriber.get().frequency().name());
        return show(request, HttpStatus.OK, token, subscriber.get(), statement, form, saved.isPresent());
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/newsletter/own/{token}/confirmation")
    ResponseEntity<String> confirm(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(subscriptions::confirm);
        return Pages.redirect("/newsletter/own/" + token);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/newsletter/own/{token}/choices")
    ResponseEntity<String> change(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String statement,
            @RequestParam(required = false, defaultValue = "") List<String> choice,
            @RequestParam(defaultValue = "") String frequency,
            HttpServletRequest request) {
        Optional<Subscriber> subscriber = LinkToken.parse(token).flatMap(subscriptions::behind);
        if (subscriber.isEmpty()) {
            return deadLink(request);
        }
        Form form = new Form().with("language", language).with("frequency", frequency);
        Set<Choice> wished = Chosen.parse(choice);
        Set<Choice> chosen = Chosen.offered(wished, offers.with(statement, wished));
        if (chosen.isEmpty()) {
            form.problem("choice", say("newsletter.own.choice.none"));
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, token, subscriber.get(), statement, form, false);
        }
        String spoken = Words.has(language) ? language : subscriber.get().language();
        subscriptions.change(
                new LinkToken(token),
                spoken,
                chosen,
                Chosen.frequency(form, subscriber.get().frequency()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/newsletter/own/" + token + "?saved")
                .build();
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/newsletter/own/{token}/end")
    ResponseEntity<String> leave(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(subscriptions::leave);
        return Pages.redirect("/newsletter/ended");
    }

    /** "This wasn't me". */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/newsletter/own/{token}/objection")
    ResponseEntity<String> object(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(subscriptions::object);
        return Pages.redirect("/newsletter/ended");
    }

    @Needs(Role.ANYONE)
    @GetMapping("/newsletter/ended")
    ResponseEntity<String> ended(HttpServletRequest request) {
        return pages.show(request, "newsletter/ended", say("newsletter.ended.title"), Map.of());
    }

    /** All that is kept of them. */
    @Needs(Role.LINK_HOLDER)
    @GetMapping("/newsletter/own/{token}/data.json")
    ResponseEntity<String> data(@PathVariable String token) {
        Subscriber subscriber =
                LinkToken.parse(token).flatMap(subscriptions::behind).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"newsletter.json\"")
                .body(data.of(subscriber));
    }

    private ResponseEntity<String> show(
            HttpServletRequest request,
            HttpStatus status,
            String token,
            Subscriber subscriber,
            String statement,
            Form form,
            boolean saved) {
        Offer offer = offers.with(statement, subscriber.choices());
        Map<String, Object> content =
                Map.of("token", token, "subscriber", subscriber, "offer", offer, "form", form, "saved", saved);
        return subscriber.isConfirmed()
                ? pages.show(request, status, "newsletter/own", say("newsletter.own.title"), content)
                : pages.show(request, status, "newsletter/confirm", say("newsletter.confirm.title"), content);
    }

    private ResponseEntity<String> deadLink(HttpServletRequest request) {
        return pages.show(request, HttpStatus.NOT_FOUND, "newsletter/dead", say("newsletter.dead.title"), Map.of());
    }
}

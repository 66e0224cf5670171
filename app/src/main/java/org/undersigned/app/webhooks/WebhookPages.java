package org.undersigned.app.webhooks;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Where coordinators say which addresses are told what. */
@Controller
class WebhookPages {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookPages.class);
    private static final String PATH = "/desk/webhooks";
    // Kept from the answer that made it to the page that shows it, once.
    private static final String SHOWN_ONCE = "webhooks.secret-of-";

    private final Webhooks webhooks;
    private final Pages pages;

    WebhookPages(Webhooks webhooks, Pages pages) {
        this.webhooks = webhooks;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> all(HttpServletRequest request) {
        return all(request, HttpStatus.OK, new Form(), Set.copyOf(EventType.choices()));
    }

    private ResponseEntity<String> all(
            HttpServletRequest request, HttpStatus status, Form form, Set<EventType> chosen) {
        return pages.show(
                request,
                status,
                "webhooks/endpoints",
                say("webhooks.title"),
                Map.of("endpoints", webhooks.all(), "form", form, "chosen", chosen));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH)
    ResponseEntity<String> add(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") List<String> events,
            HttpServletRequest request,
            HttpSession session) {
        Form form = new Form().with("url", url.strip());
        Set<EventType> chosen = chosen(events);
        EndpointAddress.check(form, "url");
        if (chosen.isEmpty()) {
            form.problem("events", say("webhooks.problem.events"));
        }
        if (webhooks.all().size() >= Webhooks.MOST) {
            form.problem("url", say("webhooks.problem.many", "most", Webhooks.MOST));
        }
        Optional<Webhooks.Added> added =
                form.hasProblems() ? Optional.empty() : webhooks.add(form.value("url"), chosen);
        if (added.isEmpty()) {
            form.problem("url", form.hasProblems() ? form.problem("url") : say("webhooks.problem.known"));
            return all(request, HttpStatus.UNPROCESSABLE_CONTENT, form, chosen);
        }
        return shownOnce(session, added.get().endpoint(), added.get().secret());
    }

    private static ResponseEntity<String> shownOnce(HttpSession session, UUID endpoint, Secret secret) {
        session.setAttribute(SHOWN_ONCE + endpoint, secret.value());
        return Pages.redirect(PATH + "/" + endpoint);
    }

    private static Set<EventType> chosen(List<String> codes) {
        return EventType.choices().stream()
                .filter(type -> codes.contains(type.code()))
                .collect(Collectors.toSet());
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH + "/{id}")
    ResponseEntity<String> show(@PathVariable UUID id, HttpServletRequest request, HttpSession session) {
        return show(request, HttpStatus.OK, id, new Form(), secret(session, id));
    }

    private static String secret(HttpSession session, UUID id) {
        String secret = session.getAttribute(SHOWN_ONCE + id) instanceof String value ? value : "";
        if (!secret.isEmpty()) {
            session.removeAttribute(SHOWN_ONCE + id);
        }
        return secret;
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, UUID id, Form form, String secret) {
        return pages.show(
                request,
                status,
                "webhooks/endpoint",
                say("webhooks.one.title"),
                Map.of("endpoint", known(id), "notices", webhooks.notices(id), "form", form, "secret", secret));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{id}/events")
    ResponseEntity<String> tell(
            @PathVariable UUID id, @RequestParam(defaultValue = "") List<String> events, HttpServletRequest request) {
        Set<EventType> chosen = chosen(events);
        if (chosen.isEmpty()) {
            Form form = new Form().problem("events", say("webhooks.problem.events"));
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, id, form, "");
        }
        webhooks.tell(known(id).id(), chosen);
        return Pages.redirect(PATH + "/" + id);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{id}/secret")
    ResponseEntity<String> rotate(@PathVariable UUID id, HttpSession session, Principal by) {
        LOG.info("{} makes a new secret of webhook {}", by.getName(), id);
        return webhooks.rotate(known(id).id())
                .map(secret -> shownOnce(session, id, secret))
                .orElseGet(() -> Pages.redirect(PATH + "/" + id));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{id}/secret/end")
    ResponseEntity<String> endOldSecret(@PathVariable UUID id, Principal by) {
        LOG.info("{} ends the old secret of webhook {}", by.getName(), id);
        webhooks.endOldSecret(known(id).id());
        return Pages.redirect(PATH + "/" + id);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{id}/test")
    ResponseEntity<String> test(@PathVariable UUID id) {
        webhooks.test(known(id).id());
        return Pages.redirect(PATH + "/" + id, "notices");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{id}/notices/{notice}/again")
    ResponseEntity<String> deliverAgain(@PathVariable UUID id, @PathVariable UUID notice) {
        webhooks.deliverAgain(known(id).id(), notice);
        return Pages.redirect(PATH + "/" + id, "notices");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{id}/on")
    ResponseEntity<String> enable(@PathVariable UUID id) {
        webhooks.enable(known(id).id());
        return Pages.redirect(PATH + "/" + id);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{id}/removal")
    ResponseEntity<String> remove(@PathVariable UUID id) {
        webhooks.remove(known(id).id());
        return Pages.redirect(PATH);
    }

    private Endpoint known(UUID id) {
        return webhooks.endpoint(id).orElseThrow(NotFound::new);
    }
}

package org.undersigned.app.entering;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.passkeys.PasskeyAnswer;
import org.undersigned.app.sessions.Sessions;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.PageScript;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** A coordinator's own passkeys; and the end of somebody else's, who has lost theirs. */
@Controller
class OwnPasskeyPages {
    static final String PATH = "/desk/passkeys";

    private final OwnPasskeys passkeys;
    private final Challenge challenge;
    private final Sessions sessions;
    private final Viewer viewer;
    private final Pages pages;

    OwnPasskeyPages(OwnPasskeys passkeys, Challenge challenge, Sessions sessions, Viewer viewer, Pages pages) {
        this.passkeys = passkeys;
        this.challenge = challenge;
        this.sessions = sessions;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> own(HttpServletRequest request) {
        return show(request, HttpStatus.OK, "");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH)
    ResponseEntity<String> add(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        UUID person = viewer.coordinator().person();
        if (!isFresh(person, request)) {
            return Pages.redirect(PATH);
        }
        if (!passkeys.add(person, challenge.take(request), PasskeyAnswer.of(fields))) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, say("entering.own.not-added"));
        }
        challenge.shown(request);
        endOthers(person, request);
        return Pages.redirect(PATH);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{id}/end")
    ResponseEntity<String> end(@PathVariable UUID id, HttpServletRequest request) {
        UUID person = viewer.coordinator().person();
        if (isFresh(person, request) && passkeys.remove(person, id)) {
            endOthers(person, request);
        }
        return Pages.redirect(PATH);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/people/{id}/passkeys/end")
    ResponseEntity<String> endOf(@PathVariable UUID id, HttpServletRequest request) {
        UUID by = viewer.coordinator().person();
        // One's own go one by one, and only lately shown.
        if (by.equals(id)) {
            throw new NotFound();
        }
        passkeys.removeAll(id, by);
        sessions.end(id, session -> true, "", by);
        return Pages.redirect("/desk/people");
    }

    private void endOthers(UUID person, HttpServletRequest request) {
        sessions.end(person, session -> !session.isThis(), request.getSession().getId(), person);
    }

    private boolean isFresh(UUID person, HttpServletRequest request) {
        return challenge.isFresh(request, !passkeys.of(person).isEmpty());
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, String problem) {
        UUID person = viewer.coordinator().person();
        List<OwnPasskey> own = passkeys.of(person);
        return PageScript.PASSKEY.allowedOn(pages.show(
                request,
                status,
                "entering/own",
                say("entering.own.title"),
                Map.of(
                        "passkeys",
                        own,
                        "isPossible",
                        passkeys.isPossible(),
                        "isFresh",
                        isFresh(person, request),
                        "ceremony",
                        passkeys.ceremony(PATH, challenge.next(request), person),
                        "problem",
                        problem,
                        "script",
                        PageScript.PASSKEY.path())));
    }
}

package org.undersigned.app.sessions;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Where somebody is signed in, with buttons that end each or all others; and the end of all of somebody else's. */
@Controller
class SessionPages {
    private static final String PATH = "/desk/sessions";

    private final Sessions sessions;
    private final Accounts accounts;
    private final Viewer viewer;
    private final Pages pages;

    SessionPages(Sessions sessions, Accounts accounts, Viewer viewer, Pages pages) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> own(HttpServletRequest request) {
        return pages.show(
                request,
                "sessions/own",
                say("sessions.title"),
                Map.of("sessions", sessions.of(viewer.coordinator().person(), current(request))));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/{name}/end")
    ResponseEntity<String> end(@PathVariable String name, HttpServletRequest request) {
        endOwn(request, session -> session.name().equals(name));
        return Pages.redirect(PATH);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/others/end")
    ResponseEntity<String> endOthers(HttpServletRequest request) {
        endOwn(request, session -> true);
        return Pages.redirect(PATH);
    }

    // This one ends with the button that says so.
    private void endOwn(HttpServletRequest request, Predicate<OpenSession> which) {
        UUID person = viewer.coordinator().person();
        sessions.end(person, session -> !session.isThis() && which.test(session), current(request), person);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/people/{id}/sessions/end")
    ResponseEntity<String> endOf(@PathVariable UUID id, HttpServletRequest request) {
        UUID person = accounts.person(id).orElseThrow(NotFound::new).id();
        UUID by = viewer.coordinator().person();
        sessions.end(person, session -> !session.isThis(), current(request), by);
        return Pages.redirect("/desk/people");
    }

    private static String current(HttpServletRequest request) {
        return request.getSession().getId();
    }
}

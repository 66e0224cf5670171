package org.undersigned.app.accounts;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.undersigned.app.web.Viewer;

/** Who works on this site. */
@Controller
class PeoplePages {
    private static final Logger LOG = LoggerFactory.getLogger(PeoplePages.class);
    private static final int LONGEST_NAME = 100;

    private final Members members;
    private final SecondFactor second;
    private final Viewer viewer;
    private final Pages pages;

    PeoplePages(Members members, SecondFactor second, Viewer viewer, Pages pages) {
        this.second = second;
        this.members = members;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/people")
    ResponseEntity<String> people(HttpServletRequest request) {
        return show(request, HttpStatus.OK, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/people")
    ResponseEntity<String> add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        Form form = new Form()
                .with("name", name.strip())
                .with("email", email.strip())
                .require("name", say("accounts.people.name-missing"))
                .atMost("name", LONGEST_NAME, say("accounts.name-too-long"))
                .require("email", say("accounts.people.email-missing"));
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            form.problem("email", say("accounts.no-email"));
        }
        if (!form.hasProblems()) {
            Viewer.SignedIn by = viewer.coordinator();
            members.add(form.value("name"), address.orElseThrow(), by.name())
                    .ifPresentOrElse(
                            added -> LOG.info("{} made {} a coordinator", by.person(), added),
                            () -> form.problem("email", say("accounts.people.here-already")));
        }
        return form.hasProblems()
                ? show(request, HttpStatus.UNPROCESSABLE_CONTENT, form)
                : Pages.redirect("/desk/people");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/people/{id}/removal")
    ResponseEntity<String> remove(@PathVariable UUID id) {
        UUID by = viewer.coordinator().person();
        if (!members.remove(id, by)) {
            throw new NotFound();
        }
        LOG.info("{} removed the coordinator {}", by, id);
        return Pages.redirect("/desk/people");
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Form form) {
        return pages.show(
                request,
                status,
                "accounts/people",
                say("accounts.people.title"),
                Map.of(
                        "people",
                        members.all(),
                        "viewer",
                        viewer.coordinator().person(),
                        "second",
                        second,
                        "form",
                        form));
    }
}

package org.undersigned.app.rooms;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.confirming.AskOutcome;
import org.undersigned.app.confirming.SecondPersons;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Whether a second person confirms what an organisation signs: it asks for that itself, and nobody alone. */
@Controller
class SecondPages {
    private final SecondPersons persons;
    private final RoomViews views;
    private final RoomPages room;

    SecondPages(SecondPersons persons, RoomViews views, RoomPages room) {
        this.persons = persons;
        this.views = views;
        this.room = room;
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/signed/{token}/organisations/{organisation}/second-person")
    ResponseEntity<String> ask(
            @PathVariable String token,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String second,
            HttpServletRequest request) {
        Optional<EmailAddress> wanted = EmailAddress.parse(second);
        if (wanted.isEmpty()) {
            return refused(token, organisation, second, say("rooms.problem.address"), request);
        }
        return ask(token, organisation, wanted, second, request);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/signed/{token}/organisations/{organisation}/second-person/end")
    ResponseEntity<String> end(
            @PathVariable String token, @PathVariable UUID organisation, HttpServletRequest request) {
        return ask(token, organisation, Optional.empty(), "", request);
    }

    private ResponseEntity<String> ask(
            String token, UUID organisation, Optional<EmailAddress> wanted, String typed, HttpServletRequest request) {
        RoomView view = views.behind(token).orElseThrow(NotFound::new);
        RoomView.Ruled ruled = view.ruled().stream()
                .filter(one -> one.organisation().id().equals(organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
        return switch (persons.ask(ruled.organisation(), view.email(), wanted, ruled.language())) {
            case AskOutcome.Asked asked -> Pages.redirect("/signed/" + token, "second-" + organisation);
            case AskOutcome.Refused no -> refused(token, organisation, typed, no.sentence(), request);
        };
    }

    private ResponseEntity<String> refused(
            String token, UUID organisation, String typed, String sentence, HttpServletRequest request) {
        String field = "second-" + organisation;
        Form form = new Form().with(field, typed.strip()).problem(field, sentence);
        return room.show(request, HttpStatus.UNPROCESSABLE_CONTENT, token, form);
    }
}

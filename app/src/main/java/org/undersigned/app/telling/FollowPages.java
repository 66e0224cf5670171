package org.undersigned.app.telling;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.guarding.Bounded;
import org.undersigned.app.guarding.Use;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Behind the link in a signatory's mail: how the demands stand, and how soon to hear of them. Opening it changes nothing. */
@Controller
class FollowPages {
    static final String PATH = "/follow/{token}";

    private final Followers followers;
    private final Demands demands;
    private final Statements statements;
    private final Pages pages;

    FollowPages(Followers followers, Demands demands, Statements statements, Pages pages) {
        this.followers = followers;
        this.demands = demands;
        this.statements = statements;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping(PATH)
    ResponseEntity<String> show(
            @PathVariable String token,
            @RequestParam(required = false) Optional<String> saved,
            @RequestParam(required = false) Optional<String> proposed,
            HttpServletRequest request) {
        Optional<Follower> follower = followers.behind(token);
        if (follower.isEmpty()) {
            return dead(pages, request);
        }
        String done = saved.isPresent()
                ? say("telling.follow.saved")
                : proposed.isPresent() ? say("telling.propose.sent") : "";
        StatementId statement = follower.get().signatory().statement();
        List<Demands.Followed> followed = demands.followed(statement).stream()
                .filter(one -> !one.demand().isDropped())
                .toList();
        return pages.show(
                request,
                "telling/follow",
                say("telling.follow.title"),
                Map.of(
                        "token",
                        token,
                        "follower",
                        follower.get(),
                        "slug",
                        statements.statement(statement).slug().value(),
                        "demands",
                        followed,
                        "form",
                        new Form().with("frequency", follower.get().frequency().name()),
                        "done",
                        done));
    }

    static ResponseEntity<String> dead(Pages pages, HttpServletRequest request) {
        return pages.show(request, HttpStatus.NOT_FOUND, "telling/dead", say("telling.dead.title"), Map.of());
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping(PATH + "/frequency")
    ResponseEntity<String> choose(@PathVariable String token, @RequestParam(defaultValue = "") String frequency) {
        Frequency.of(frequency)
                .ifPresent(chosen -> LinkToken.parse(token).ifPresent(link -> followers.choose(link, chosen)));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/follow/" + token + "?saved")
                .build();
    }

    /** Where mail programs send the one click that ends such mails (RFC 8058); the button there sends the same. */
    @Needs(Role.LINK_HOLDER)
    @GetMapping(PATH + "/stop")
    ResponseEntity<String> askToStop(@PathVariable String token, HttpServletRequest request) {
        return pages.show(request, "telling/stop", say("telling.stop.title"), Map.of("token", token, "isDone", false));
    }

    @Needs(Role.LINK_HOLDER)
    @Bounded(Use.LEAVING)
    @PostMapping(PATH + "/stop")
    ResponseEntity<String> stop(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", defaultValue = "") String how,
            HttpServletRequest request) {
        if (!how.equals("One-Click")) {
            return askToStop(token, request);
        }
        LinkToken.parse(token).ifPresent(link -> followers.choose(link, Frequency.NEVER));
        return pages.show(request, "telling/stop", say("telling.stop.done"), Map.of("token", token, "isDone", true));
    }
}

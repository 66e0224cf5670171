package org.undersigned.app.commenting.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
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
import org.undersigned.app.commenting.Decision;
import org.undersigned.app.commenting.Moderation;
import org.undersigned.app.commenting.QueueFilter;
import org.undersigned.app.commenting.marking.Block;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.PageScript;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** The moderator's queue: one decision for many, and undoing it. */
@Controller
class ModerationPages {
    private final Moderation moderation;
    private final ModerationViews views;
    private final Viewer viewer;
    private final Pages pages;

    ModerationPages(Moderation moderation, ModerationViews views, Viewer viewer, Pages pages) {
        this.moderation = moderation;
        this.views = views;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(ModerationView.PATH)
    ResponseEntity<String> show(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        return show(request, HttpStatus.OK, parameters, "");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(ModerationView.PATH + "/decisions")
    ResponseEntity<String> decide(
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "id", required = false, defaultValue = "") List<UUID> ids,
            HttpServletRequest request) {
        Decision.What what = Decision.What.fromStored(parameters.getOrDefault("decision", ""))
                .orElseThrow(NotFound::new);
        QueueAsked asked = new QueueAsked(parameters);
        Instant shownAt = asked.shownAt();
        List<UUID> chosen = asked.isOfAll() ? moderation.matching(asked.filter(), shownAt) : ids;
        if (chosen.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, parameters, say("commenting.desk.none-ticked"));
        }
        int decided =
                moderation.decide(what, chosen, shownAt, viewer.coordinator().person());
        return decided == 0
                ? show(request, HttpStatus.CONFLICT, parameters, say("commenting.desk.none-decided"))
                : back(asked.filter());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(ModerationView.PATH + "/decisions/{id}/reversal")
    ResponseEntity<String> undo(
            @PathVariable UUID id, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        return moderation.undo(id)
                ? back(new QueueAsked(parameters).filter())
                : show(request, HttpStatus.CONFLICT, parameters, say("commenting.desk.not-undone"));
    }

    /** Blocks the sender of one comment, or their domain; decides nothing about the comment. */
    @Needs(Role.COORDINATOR)
    @PostMapping(ModerationView.PATH + "/{id}/blocks/{kind}")
    ResponseEntity<String> block(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Block.Kind what = Block.Kind.fromStored(kind).orElseThrow(NotFound::new);
        return moderation.blockSender(id, what)
                ? show(
                        request,
                        HttpStatus.OK,
                        parameters,
                        what == Block.Kind.DOMAIN
                                ? say("commenting.desk.blocked-domain")
                                : say("commenting.desk.blocked-sender"))
                : show(request, HttpStatus.CONFLICT, parameters, say("commenting.desk.not-blocked"));
    }

    // To the list itself: whoever works by keyboard goes on there.
    private static ResponseEntity<String> back(QueueFilter filter) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ModerationView.address(filter, 1) + "#queue"))
                .build();
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, Map<String, String> parameters, String notice) {
        Map<String, Object> content = Map.of("view", views.of(new QueueAsked(parameters), notice));
        return PageScript.MODERATE.allowedOn(
                pages.show(request, status, "commenting/queue", say("commenting.desk.title"), content));
    }
}

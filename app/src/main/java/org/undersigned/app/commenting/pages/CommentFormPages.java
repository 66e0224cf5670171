package org.undersigned.app.commenting.pages;

import static org.undersigned.app.words.Speech.say;

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
import org.undersigned.app.commenting.Comment;
import org.undersigned.app.commenting.Comments;
import org.undersigned.app.guarding.Limits;
import org.undersigned.app.guarding.Ticket;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** The form that anybody can fill in. Its answer is one page, whoever writes. */
@Controller
class CommentFormPages {
    private final Comments comments;
    private final CommentFormViews views;
    private final Limits limits;
    private final Pages pages;
    private final Clock clock;

    CommentFormPages(Comments comments, CommentFormViews views, Limits limits, Pages pages, Clock clock) {
        this.comments = comments;
        this.views = views;
        this.limits = limits;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Role.ANYONE)
    @GetMapping("/statements/{slug}/comments/new")
    ResponseEntity<String> form(@PathVariable String slug, HttpServletRequest request) {
        return show(request, HttpStatus.OK, views.published(slug), Optional.empty(), new CommentFormEntry(Map.of()));
    }

    @Needs(Role.ANYONE)
    @PostMapping("/statements/{slug}/comments/new")
    ResponseEntity<String> write(
            @PathVariable String slug, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        return write(request, views.published(slug), Optional.empty(), fields);
    }

    @Needs(Role.ANYONE)
    @GetMapping("/statements/{slug}/comments/{id}/reply")
    ResponseEntity<String> replyForm(@PathVariable String slug, @PathVariable String id, HttpServletRequest request) {
        Statement statement = views.published(slug);
        Comment answered = answerable(statement, id);
        return show(request, HttpStatus.OK, statement, Optional.of(answered), new CommentFormEntry(Map.of()));
    }

    @Needs(Role.ANYONE)
    @PostMapping("/statements/{slug}/comments/{id}/reply")
    ResponseEntity<String> reply(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Statement statement = views.published(slug);
        return write(request, statement, Optional.of(answerable(statement, id)), fields);
    }

    @Needs(Role.ANYONE)
    @GetMapping("/comments/sent")
    ResponseEntity<String> sent(HttpServletRequest request) {
        return pages.show(request, "commenting/sent", say("commenting.sent.title"), Map.of());
    }

    private Comment answerable(Statement statement, String id) {
        return CommentPages.uuid(id)
                .flatMap(comment -> comments.answerable(statement.id(), comment))
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<String> write(
            HttpServletRequest request, Statement statement, Optional<Comment> answered, Map<String, String> fields) {
        CommentFormEntry entry = new CommentFormEntry(fields);
        if (!views.isOpen(statement)) {
            return show(request, HttpStatus.CONFLICT, statement, answered, entry);
        }
        Optional<Ticket> ticket = views.ticket(statement, entry.field("ticket"));
        return entry.typed(answered.map(Comment::id), ticket, limits.network(request), clock.instant())
                .map(typed -> {
                    comments.write(statement.id(), typed);
                    return Pages.redirect("/comments/sent");
                })
                .orElseGet(() -> show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, answered, entry));
    }

    private ResponseEntity<String> show(
            HttpServletRequest request,
            HttpStatus status,
            Statement statement,
            Optional<Comment> answered,
            CommentFormEntry entry) {
        String title = answered.isPresent() ? say("commenting.form.title.reply") : say("commenting.form.title");
        return pages.show(
                request,
                status,
                "commenting/form",
                title,
                Map.of("view", views.of(statement, answered, entry), "form", entry.form()));
    }
}

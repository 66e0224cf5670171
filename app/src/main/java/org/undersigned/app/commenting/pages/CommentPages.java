package org.undersigned.app.commenting.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
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
import org.undersigned.app.commenting.Comment;
import org.undersigned.app.commenting.Comments;
import org.undersigned.app.commenting.PlainText;
import org.undersigned.app.commenting.PublicComments;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Behind an author's own link: confirming, changing, deleting. Opening it changes nothing. */
@Controller
class CommentPages {
    private final Comments comments;
    private final PublicComments shown;
    private final Statements statements;
    private final Pages pages;

    CommentPages(Comments comments, PublicComments shown, Statements statements, Pages pages) {
        this.comments = comments;
        this.shown = shown;
        this.statements = statements;
        this.pages = pages;
    }

    static Optional<UUID> uuid(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    /** The address of one comment in mails and feeds. */
    @Needs(Role.ANYONE)
    @GetMapping("/statements/{slug}/comments/{id}")
    ResponseEntity<String> one(@PathVariable String slug, @PathVariable String id) {
        Statement statement = statements.withSlug(slug);
        UUID comment = uuid(id).filter(any -> statement.state().isPublic()).orElseThrow(NotFound::new);
        return Pages.redirect(shown.pageOf(statement, comment).orElseThrow(NotFound::new), "c-" + comment);
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/comments/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        return show(request, HttpStatus.OK, token, new Form());
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/comments/{token}/confirmation")
    ResponseEntity<String> confirm(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(comments::confirm);
        return Pages.redirect("/comments/" + token);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/comments/{token}/text")
    ResponseEntity<String> change(
            @PathVariable String token, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        PlainText plain = PlainText.lines(text);
        Form form = new Form().with("text", text);
        CommentFormEntry.checkText(form, plain.text());
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, token, form);
        }
        boolean changed =
                LinkToken.parse(token).map(link -> comments.change(link, plain)).orElse(false);
        return changed ? Pages.redirect("/comments/" + token) : show(request, HttpStatus.CONFLICT, token, form);
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/comments/{token}/deletion")
    ResponseEntity<String> delete(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(comments::delete);
        return Pages.redirect("/comments/deleted");
    }

    /** "This wasn't me". */
    @Needs(Role.LINK_HOLDER)
    @PostMapping("/comments/{token}/objection")
    ResponseEntity<String> object(@PathVariable String token) {
        LinkToken.parse(token).ifPresent(comments::object);
        return Pages.redirect("/comments/deleted");
    }

    @Needs(Role.ANYONE)
    @GetMapping("/comments/deleted")
    ResponseEntity<String> deleted(HttpServletRequest request) {
        return pages.show(
                request,
                "web/problem",
                say("commenting.deleted.title"),
                Map.of("sentence", say("commenting.deleted.sentence")));
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, String token, Form form) {
        Optional<Comment> found = LinkToken.parse(token).flatMap(comments::behind);
        if (found.isEmpty()) {
            return deadLink(request);
        }
        Comment comment = found.get();
        Statement statement = statements.statement(comment.statement());
        Form filled = form.problems().isEmpty() ? form.with("text", comment.text()) : form;
        return pages.show(
                request,
                status,
                "commenting/own",
                title(comment),
                Map.of(
                        "token",
                        token,
                        "comment",
                        comment,
                        "statement",
                        "/statements/" + statement.slug(),
                        "revision",
                        statements.publishedRevision(statement.id()).orElseThrow(NotFound::new),
                        "form",
                        filled));
    }

    // What was taken for spam is not told from what was rejected.
    private static String title(Comment comment) {
        return switch (comment.state()) {
            case ASKED, UNCONFIRMED -> say("commenting.own.title.confirm");
            case WAITING -> say("commenting.own.title.waiting");
            case APPROVED -> say("commenting.own.title.approved");
            case REJECTED, SPAM, REMOVED -> say("commenting.own.title.rejected");
        };
    }

    private ResponseEntity<String> deadLink(HttpServletRequest request) {
        return deadLink(pages, request);
    }

    static ResponseEntity<String> deadLink(Pages pages, HttpServletRequest request) {
        return pages.show(
                request,
                HttpStatus.NOT_FOUND,
                "web/problem",
                say("commenting.dead.title"),
                Map.of("sentence", say("commenting.dead.sentence")));
    }
}

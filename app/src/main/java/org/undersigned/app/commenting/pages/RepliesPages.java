package org.undersigned.app.commenting.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.commenting.Comment;
import org.undersigned.app.commenting.Comments;
import org.undersigned.app.guarding.Bounded;
import org.undersigned.app.guarding.Use;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Being told of replies, and no longer. */
@Controller
class RepliesPages {
    private final Comments comments;
    private final Pages pages;

    RepliesPages(Comments comments, Pages pages) {
        this.comments = comments;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/comments/replies/{token}")
    ResponseEntity<String> replies(@PathVariable String token, HttpServletRequest request) {
        Optional<Comment> found = LinkToken.parse(token).flatMap(comments::toldOfReplies);
        return found.isEmpty()
                ? CommentPages.deadLink(pages, request)
                : replies(token, found.get().wantsReplies(), request);
    }

    private ResponseEntity<String> replies(String token, boolean told, HttpServletRequest request) {
        return pages.show(
                request, "commenting/replies", say("commenting.replies.title"), Map.of("token", token, "told", told));
    }

    /**
     * The address in List-Unsubscribe (RFC 8058): a mail program sends this without cookies, and so without a token of
     * ours; the button on the page sends the same. Answered without a redirect, as section 3.1 asks, and the second time
     * as the first.
     */
    @Needs(Role.LINK_HOLDER)
    @Bounded(Use.LEAVING)
    @PostMapping("/comments/replies/{token}")
    ResponseEntity<String> stopReplies(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", defaultValue = "") String how,
            HttpServletRequest request) {
        if (!how.equals("One-Click")) {
            return replies(token, request);
        }
        LinkToken.parse(token).ifPresent(comments::stopReplies);
        return replies(token, false, request);
    }
}

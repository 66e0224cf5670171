package org.undersigned.app.commenting.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.undersigned.app.commenting.Comment;
import org.undersigned.app.commenting.QueueFilter;
import org.undersigned.app.web.NotFound;

/** What of the queue a request asks for: in its query, or in the fields that a form of the page sends back. */
record QueueAsked(Map<String, String> parameters) {
    QueueFilter filter() {
        return new QueueFilter(
                Comment.State.fromStored(parameters.getOrDefault("state", ""))
                        .filter(ModerationView.order()::contains)
                        .orElse(Comment.State.WAITING),
                CommentPages.uuid(parameters.getOrDefault("statement", "")));
    }

    /** When the list was shown that is decided upon. */
    Instant shownAt() {
        try {
            return Instant.parse(parameters.getOrDefault("shown", ""));
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }

    boolean isOfAll() {
        return parameters.getOrDefault("which", "").equals("all");
    }

    int page() {
        String page = parameters.getOrDefault("page", "");
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }
}

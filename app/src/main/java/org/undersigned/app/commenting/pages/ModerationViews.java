package org.undersigned.app.commenting.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.commenting.Comment;
import org.undersigned.app.commenting.Moderation;
import org.undersigned.app.commenting.QueueFilter;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.PageScript;

/** Puts together what the moderator sees. */
@Component
class ModerationViews {
    private static final int PAGE_SIZE = 100;

    private final Moderation moderation;
    private final Statements statements;

    ModerationViews(Moderation moderation, Statements statements) {
        this.moderation = moderation;
        this.statements = statements;
    }

    ModerationView of(QueueAsked asked, String notice) {
        // Before anything is read: what comes meanwhile counts as unseen.
        Instant shownAt = moderation.now();
        QueueFilter filter = asked.filter();
        int total = moderation.count(filter);
        int last = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int number = Math.min(asked.page(), last);
        List<Comment> rows = moderation.page(filter, PAGE_SIZE, (number - 1) * PAGE_SIZE);
        return new ModerationView(
                filter,
                rows,
                moderation.answered(rows).stream().collect(Collectors.toMap(Comment::id, Function.identity())),
                titles(),
                moderation.counts(filter.statement()),
                total,
                number,
                last,
                moderation.decisions(),
                shownAt,
                notice,
                PageScript.MODERATE.path());
    }

    private Map<UUID, ModerationView.Title> titles() {
        Map<UUID, ModerationView.Title> titles = new LinkedHashMap<>();
        moderation
                .statements()
                .forEach(id -> statements
                        .publishedRevision(id)
                        .ifPresent(revision -> titles.put(
                                id.value(),
                                new ModerationView.Title(
                                        revision.text().title(),
                                        revision.language(),
                                        "/statements/"
                                                + statements.statement(id).slug()))));
        return titles;
    }
}

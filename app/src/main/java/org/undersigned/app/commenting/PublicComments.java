package org.undersigned.app.commenting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;

/** The comments that the public sees. */
@Component
public class PublicComments {
    private final CommentStore store;
    private final Standings standings;

    PublicComments(CommentStore store, Standings standings) {
        this.store = store;
        this.standings = standings;
    }

    /** All that show under a statement, the longest there first; none where they are hidden. */
    public List<CommentThread> threads(StatementId statement) {
        return standings.of(statement) == Standing.HIDDEN ? List.of() : CommentThread.of(store.shown(statement));
    }

    /**
     * Where a comment is now: pages fill up and shift, its address in mails and feeds stays.
     *
     * @return the path of the page that has it; empty where it is not public, or under another statement
     */
    public Optional<String> pageOf(Statement statement, UUID comment) {
        List<CommentThread> threads = threads(statement.id());
        for (int at = 0; at < threads.size(); at++) {
            if (threads.get(at).shows(comment)) {
                String path = "/statements/" + statement.slug() + "/comments";
                return Optional.of(CommentThread.page(path, at / CommentThread.ON_PAGE + 1));
            }
        }
        return Optional.empty();
    }
}

package org.undersigned.app.commenting.showing;

import java.util.List;
import org.undersigned.app.commenting.CommentThread;

/**
 * A public page of comments.
 *
 * @param path of the statement
 * @param title of the statement, in its language
 * @param language of the statement
 * @param direction of that
 * @param count of all comments
 * @param isOpen whether more are taken
 */
public record CommentsPage(
        String path,
        String title,
        String language,
        String direction,
        List<CommentThread> threads,
        int count,
        int number,
        int pages,
        boolean isOpen) {
    public CommentsPage {
        threads = List.copyOf(threads);
    }

    public String page(int other) {
        return CommentThread.page(path + "/comments", other);
    }
}

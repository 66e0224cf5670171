package org.undersigned.app.commenting.pages;

import java.util.Optional;
import org.undersigned.app.commenting.Comment;
import org.undersigned.app.statements.Revision;

/**
 * The form of a comment.
 *
 * @param path where it is and is sent to
 * @param statement path of the statement's page
 * @param answered the comment that is replied to
 * @param isOpen whether comments are taken now
 * @param ticket of this showing
 * @param keptDays how long an address is kept after a decision
 */
public record CommentFormView(
        String path,
        String statement,
        Revision revision,
        Optional<Comment> answered,
        boolean isOpen,
        String ticket,
        int keptDays) {}

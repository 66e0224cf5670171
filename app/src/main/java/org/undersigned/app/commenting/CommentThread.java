package org.undersigned.app.commenting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A comment and the replies to it, as the public sees them.
 *
 * @param first not public itself where it was deleted or taken down, and replies are
 */
public record CommentThread(Comment first, List<Comment> replies) {
    /** On one page. */
    public static final int ON_PAGE = 100;

    public CommentThread {
        replies = List.copyOf(replies);
    }

    /** Of comments in the order of writing. */
    public static List<CommentThread> of(List<Comment> comments) {
        Map<UUID, List<Comment>> replies = new HashMap<>();
        comments.stream()
                .filter(comment -> comment.answers().isEmpty())
                .forEach(first -> replies.put(first.id(), new ArrayList<>()));
        for (Comment comment : comments) {
            comment.answers().map(replies::get).ifPresent(thread -> thread.add(comment));
        }
        return comments.stream()
                .filter(comment -> comment.answers().isEmpty())
                .map(first -> new CommentThread(first, replies.getOrDefault(first.id(), List.of())))
                .toList();
    }

    /** Of what shows. */
    public static int count(List<CommentThread> threads) {
        return threads.stream()
                .mapToInt(thread -> thread.replies().size() + (thread.first().isPublic() ? 1 : 0))
                .sum();
    }

    boolean shows(UUID comment) {
        return Stream.concat(Stream.of(first), replies.stream())
                .anyMatch(one -> one.isPublic() && one.id().equals(comment));
    }

    public static int pages(int threads) {
        return Math.max(1, (threads + ON_PAGE - 1) / ON_PAGE);
    }

    /** @param path of the first page */
    public static String page(String path, int number) {
        return number == 1 ? path : path + "/" + number;
    }
}

package org.undersigned.app.commenting.pages;

import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;
import org.undersigned.app.commenting.Comment;
import org.undersigned.app.commenting.Decision;
import org.undersigned.app.commenting.QueueFilter;

/**
 * The queue as its moderator sees it.
 *
 * @param answered comments that some of these reply to, by their ids
 * @param titles of statements that have comments, by their ids
 * @param total how many match, on all pages
 * @param shownAt nothing that came later is decided upon unseen
 * @param notice what has just happened; empty where nothing has
 */
public record ModerationView(
        QueueFilter filter,
        List<Comment> rows,
        Map<UUID, Comment> answered,
        Map<UUID, Title> titles,
        Map<Comment.State, Integer> counts,
        int total,
        int page,
        int pages,
        List<Decision> decisions,
        Instant shownAt,
        String notice,
        String script) {
    /** A statement's title, its language and the path of its page. */
    public record Title(String text, String language, String path) {}

    public static final String PATH = "/desk/comments";

    public ModerationView {
        rows = List.copyOf(rows);
        decisions = List.copyOf(decisions);
    }

    public static List<Comment.State> order() {
        return List.of(Comment.State.WAITING, Comment.State.APPROVED, Comment.State.REJECTED, Comment.State.SPAM);
    }

    public static String named(Comment.State state) {
        return switch (state) {
            case WAITING -> say("commenting.desk.state.waiting");
            case APPROVED -> say("commenting.desk.state.approved");
            case REJECTED -> say("commenting.desk.state.rejected");
            case SPAM -> say("commenting.desk.state.spam");
            case ASKED, UNCONFIRMED, REMOVED -> throw new IllegalArgumentException("nobody sees " + state);
        };
    }

    public int count(Comment.State state) {
        return counts.getOrDefault(state, 0);
    }

    public String link(Comment.State state) {
        return address(new QueueFilter(state, filter.statement()), 1);
    }

    public String link(int number) {
        return address(filter, number);
    }

    static String address(QueueFilter filter, int number) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(PATH)
                .queryParam("state", filter.state().stored());
        filter.statement().ifPresent(statement -> builder.queryParam("statement", statement));
        if (number > 1) {
            builder.queryParam("page", number);
        }
        return builder.toUriString();
    }

    public String statement() {
        return filter.statement().map(UUID::toString).orElse("");
    }

    public List<Decision.What> possible() {
        return switch (filter.state()) {
            case WAITING -> List.of(Decision.What.APPROVE, Decision.What.REJECT, Decision.What.SPAM);
            case APPROVED -> List.of(Decision.What.REJECT, Decision.What.SPAM);
            case REJECTED -> List.of(Decision.What.APPROVE, Decision.What.SPAM);
            case SPAM -> List.of(Decision.What.APPROVE);
            case ASKED, UNCONFIRMED, REMOVED -> List.of();
        };
    }

    public static String button(Decision.What what) {
        return switch (what) {
            case APPROVE -> say("commenting.desk.approve");
            case REJECT -> say("commenting.desk.reject");
            case SPAM -> say("commenting.desk.spam");
        };
    }

    public static String done(Decision decision) {
        return switch (decision.what()) {
            case APPROVE -> say("commenting.desk.approved", "count", decision.comments());
            case REJECT -> say("commenting.desk.rejected", "count", decision.comments());
            case SPAM -> say("commenting.desk.marked", "count", decision.comments());
        };
    }

    public Optional<Comment> answeredBy(Comment reply) {
        return reply.answers().map(answered::get);
    }

    public Title title(Comment comment) {
        return titles.getOrDefault(comment.statement().value(), new Title("", "en", "/"));
    }

    /** What a moderator sees of an address: enough to block where it comes from. */
    public static String domain(Comment comment) {
        return comment.email().map(email -> "@" + email.domain()).orElse("");
    }
}

package org.undersigned.app.opencall.pages;

import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.undersigned.app.opencall.Decision;
import org.undersigned.app.opencall.ReviewFilter;
import org.undersigned.app.opencall.SignOn;

/**
 * The review desk as its coordinator sees it.
 *
 * @param path of the desk
 * @param total how many match, on all pages
 * @param leftToDo decided, and not yet in the ledger
 * @param shownAt nothing that came later is decided upon unseen
 * @param notice what has just happened
 */
public record ReviewView(
        String path,
        String title,
        ReviewFilter filter,
        List<SignOn> rows,
        Map<SignOn.State, Integer> counts,
        int total,
        int page,
        int pages,
        List<Decision> decisions,
        int leftToDo,
        Instant shownAt,
        Notice notice) {
    /** What came of a decision that decided nothing. */
    public enum Notice {
        NONE,
        NOTHING_TICKED,
        STAND_OTHERWISE,
        NOT_UNDONE;

        /** Empty where there is nothing to say. */
        public String sentence() {
            return switch (this) {
                case NONE -> "";
                case NOTHING_TICKED -> say("opencall.review.nothing-ticked");
                case STAND_OTHERWISE -> say("opencall.review.otherwise");
                case NOT_UNDONE -> say("opencall.review.not-undone");
            };
        }
    }

    public ReviewView {
        rows = List.copyOf(rows);
        decisions = List.copyOf(decisions);
        counts = Map.copyOf(counts);
    }

    static String pageTitle() {
        return say("opencall.review.title");
    }

    public static List<SignOn.State> order() {
        return List.of(
                SignOn.State.HELD,
                SignOn.State.ACCEPTED,
                SignOn.State.WAITING,
                SignOn.State.REFUSED,
                SignOn.State.ENDED,
                SignOn.State.WITHDREW);
    }

    public String link(ReviewFilter other) {
        return link(other, 1);
    }

    public String link(ReviewFilter other, int number) {
        return address(path, other, number);
    }

    static String address(String path, ReviewFilter filter, int number) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        filter.parameters().forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        if (number > 1) {
            builder.queryParam("page", number);
        }
        return builder.encode().buildAndExpand(filter.parameters()).toUriString();
    }

    public List<Decision.What> possible() {
        return switch (filter.state()) {
            case HELD -> List.of(Decision.What.ACCEPT, Decision.What.REFUSE);
            case WAITING -> List.of(Decision.What.REFUSE);
            case ACCEPTED -> List.of(Decision.What.END);
            case ASKED, REFUSED, ENDED, WITHDREW -> List.of();
        };
    }

    public static String button(Decision.What what) {
        return switch (what) {
            case ACCEPT -> say("opencall.decide.accept");
            case REFUSE -> say("opencall.decide.refuse");
            case END -> say("opencall.decide.end");
        };
    }

    public int count(SignOn.State state) {
        return counts.getOrDefault(state, 0);
    }

    /** To the minute, as the desk shows it in any language. */
    public static String minute(Instant at) {
        return at.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }
}

package org.undersigned.app.commenting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.commenting.marking.Mark;
import org.undersigned.app.statements.StatementId;

/**
 * A comment under a statement.
 *
 * @param answers the comment that it replies to, which replies to none
 * @param text as its author has it now
 * @param shown what was approved last; empty where nothing is approved
 * @param email empty once it was erased
 * @param language of the form that it was written in
 * @param wantsReplies whether its author is told of replies
 * @param marks what speaks for a close look
 */
public record Comment(
        UUID id,
        StatementId statement,
        Optional<UUID> answers,
        String name,
        String text,
        Optional<String> shown,
        Optional<EmailAddress> email,
        String language,
        boolean wantsReplies,
        State state,
        List<Mark> marks,
        Instant writtenAt,
        Optional<Instant> approvedAt) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_TEXT = 5_000;

    /** Where a comment stands. */
    public enum State {
        /** Sent, and not yet looked at by the job. */
        ASKED,
        /** Its link was mailed. */
        UNCONFIRMED,
        /** Held for a moderator. Where something was approved before, that still shows. */
        WAITING,
        APPROVED,
        REJECTED,
        SPAM,
        /** Deleted; what is left holds the replies to it. */
        REMOVED;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> fromStored(String stored) {
            return Arrays.stream(values())
                    .filter(state -> state.stored().equals(stored))
                    .findFirst();
        }
    }

    public Comment {
        marks = List.copyOf(marks);
    }

    public boolean isPublic() {
        return shown.isPresent() && (state == State.APPROVED || state == State.WAITING);
    }

    /** Whether its author has changed what was approved, and a moderator has not seen that yet. */
    public boolean isEdited() {
        return state == State.WAITING && shown.isPresent();
    }

    public LocalDate writtenOn() {
        return writtenAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Where it is on a page of comments. */
    public String anchor() {
        return "c-" + id;
    }

    /** Keeps what a person typed out of logs. */
    @Override
    public String toString() {
        return "Comment[" + id + "]";
    }
}

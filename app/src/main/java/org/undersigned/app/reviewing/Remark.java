package org.undersigned.app.reviewing;

import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.text.versions.WordDifference;

/**
 * What somebody says to one block of a draft.
 *
 * @param content the comment, or the wording that is suggested for the block
 * @param found the block's text when it was said
 * @param author their name: a member's, or an invited organisation's
 * @param link of the organisation; empty for a member
 * @param answer a sentence to it; may be empty
 */
public record Remark(
        UUID id,
        UUID block,
        Kind kind,
        String content,
        String found,
        String author,
        Optional<UUID> link,
        Instant madeAt,
        State state,
        String answer) {
    /** What kind of remark it is. */
    public enum Kind {
        COMMENT,
        SUGGESTION
    }

    /** What became of it. */
    public enum State {
        OPEN,
        /** A comment that needs no further look. */
        RESOLVED,
        ACCEPTED,
        REJECTED;

        /** For whoever made it. */
        public String words() {
            return switch (this) {
                case OPEN -> say("reviewing.state.open");
                case RESOLVED -> say("reviewing.state.resolved");
                case ACCEPTED -> say("reviewing.state.accepted");
                case REJECTED -> say("reviewing.state.rejected");
            };
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isSuggestion() {
        return kind == Kind.SUGGESTION;
    }

    /** How the suggested wording differs from what the block says now. */
    public WordDifference against(String now) {
        return WordDifference.between(now, content);
    }

    /** Whether the block says something else than when this was made. */
    public boolean isOvertaken(String now) {
        return isSuggestion() && !found.equals(now);
    }
}

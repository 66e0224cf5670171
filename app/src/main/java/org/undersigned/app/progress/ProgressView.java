package org.undersigned.app.progress;

import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.undersigned.app.confirming.Waiting;
import org.undersigned.app.inviting.Answer;
import org.undersigned.app.inviting.Invitation;
import org.undersigned.app.inviting.Terms;
import org.undersigned.app.mail.BounceReason;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementState;

/**
 * How far the signing of a statement has come, as its coordinator sees it.
 *
 * @param isOver whether the last day for signing has passed
 * @param signatures that stand under the latest text, however they came
 * @param isLatestPublic whether that text is the one that the public sees
 */
public record ProgressView(
        Statement statement,
        Revision revision,
        List<Row> rows,
        Terms terms,
        boolean isOver,
        int signatures,
        boolean isLatestPublic) {
    public ProgressView {
        rows = List.copyOf(rows);
    }

    /**
     * One invited organisation.
     *
     * @param waiting where it has signed what a second person of it has yet to confirm
     * @param now when it was looked at
     */
    public record Row(Invitation invitation, Optional<Waiting> waiting, Instant now) {
        public Optional<LocalDate> waitsSince() {
            return waiting.map(Waiting::since)
                    .map(since -> since.atZone(ZoneOffset.UTC).toLocalDate());
        }

        /** Why mail to the second person came back; empty where it arrived. */
        public String secondPersonsBounce() {
            return waiting.flatMap(Waiting::bounce).map(BounceReason::words).orElse("");
        }

        /** Whether the coordinator can end the rule. */
        public boolean isUnanswered() {
            return waiting.filter(one -> one.isUnanswered(now)).isPresent();
        }

        public String organisation() {
            return invitation.signatory().name();
        }

        /** Why mail came back; empty where it arrived, or where it no longer matters. */
        public String bounce() {
            return invitation.answer().isOpen()
                    ? invitation.bounce().map(BounceReason::words).orElse("")
                    : "";
        }
    }

    public long bounced() {
        return rows.stream().filter(row -> !row.bounce().isEmpty()).count();
    }

    public List<Row> rows(Answer answer) {
        return rows.stream().filter(row -> row.invitation().answer() == answer).toList();
    }

    public boolean acceptsSignatures() {
        return statement.state().acceptsSignatures();
    }

    /** Whether it can be published: for the first time, or a text that was opened since. */
    public boolean isPublishable() {
        return isOpen() || (statement.state() instanceof StatementState.Published && !isLatestPublic);
    }

    public boolean canBeRevised() {
        return isOpen() || statement.state() instanceof StatementState.Published;
    }

    public boolean isOpen() {
        return statement.state() instanceof StatementState.OpenForSigning;
    }

    public boolean isPublic() {
        return statement.state().isPublic();
    }

    /** How far the statement is, in a word or two. */
    public String stage() {
        if (isPublic()) {
            return say("progress.stage.published");
        }
        return isOpen() ? say("progress.stage.open") : say("progress.stage.closed");
    }

    /** What a group of invitations is called. */
    public static String named(Answer answer) {
        return switch (answer) {
            case SIGNED -> say("progress.answer.signed");
            case APPROVED -> say("progress.answer.approved");
            case CONSIDERING -> say("progress.answer.considering");
            case INVITED -> say("progress.answer.invited");
            case WITHDREW -> say("progress.answer.withdrew");
            case DECLINED -> say("progress.answer.declined");
            case MISDIRECTED -> say("progress.answer.misdirected");
        };
    }

    /** In the order in which a coordinator looks at them. */
    public static List<Answer> order() {
        return List.of(
                Answer.SIGNED,
                Answer.APPROVED,
                Answer.CONSIDERING,
                Answer.INVITED,
                Answer.WITHDREW,
                Answer.MISDIRECTED,
                Answer.DECLINED);
    }
}

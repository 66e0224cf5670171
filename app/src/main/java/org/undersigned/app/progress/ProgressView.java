package org.undersigned.app.progress;

import static org.undersigned.app.words.Speech.say;

import org.undersigned.app.inviting.Terms;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementState;

/**
 * How far the signing of a statement has come, as its coordinator sees it.
 *
 * @param listed the invited that are shown
 * @param isOver whether the last day for signing has passed
 * @param signatures that stand under the latest text, however they came
 * @param isLatestPublic whether that text is the one that the public sees
 */
public record ProgressView(
        Statement statement,
        Revision revision,
        Listed listed,
        Terms terms,
        boolean isOver,
        int signatures,
        boolean isLatestPublic) {
    /** Its address. */
    public String path() {
        return "/desk/statements/" + statement.slug().value();
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
}

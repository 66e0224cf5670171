package org.undersigned.app.drafting;

import static org.undersigned.app.words.Speech.say;

import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementState;

/** One statement on its coordinator's first page. */
public record DeskRow(Statement statement, String title, int signatures, int signatories) {
    /** Where it stands, in a word or two. */
    public String state() {
        return switch (statement.state()) {
            case StatementState.Draft draft -> say("drafting.state.draft");
            case StatementState.OpenForSigning open -> say("drafting.state.open");
            case StatementState.Published published -> say("drafting.state.published");
            case StatementState.Closed closed -> say("drafting.state.closed");
            case StatementState.Withdrawn withdrawn -> say("drafting.state.withdrawn");
        };
    }

    public boolean isDraft() {
        return statement.state() instanceof StatementState.Draft;
    }
}

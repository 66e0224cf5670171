package org.undersigned.app.drafting;

import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementState;

/** One statement on its coordinator's first page. */
public record DeskRow(Statement statement, String title, int signatures, int signatories) {
    /** Where it stands, in a word or two. */
    public String state() {
        return switch (statement.state()) {
            case StatementState.Draft draft -> "Draft";
            case StatementState.OpenForSigning open -> "Open for signing";
            case StatementState.Published published -> "Published";
            case StatementState.Closed closed -> "Closed";
            case StatementState.Withdrawn withdrawn -> "Withdrawn";
        };
    }

    public boolean isDraft() {
        return statement.state() instanceof StatementState.Draft;
    }
}

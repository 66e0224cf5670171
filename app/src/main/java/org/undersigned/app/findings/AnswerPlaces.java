package org.undersigned.app.findings;

import java.util.Optional;
import org.undersigned.app.statements.StatementId;

/** Asks where answers to statements go, and where they can be read. Answered by answers. */
public interface AnswerPlaces {
    /** A mail address at which they file themselves; empty where this site takes no mail, or the statement is not public. */
    Optional<String> address(StatementId statement);

    /** Where coordinators read all of what was sent in; empty where the draft is all that there is. */
    Optional<String> path(FindingDraft draft);
}

package org.undersigned.app.standing;

import org.undersigned.app.statements.StatementId;

/** Asks how the demands of a public statement stand. Answered by demands. */
public interface PublicStandings {
    Standings of(StatementId statement);
}

package org.undersigned.app.standing;

import java.util.List;
import org.undersigned.app.statements.StatementId;

/** Asks how the demands of a public statement stand. Answered by demands. */
public interface PublicStandings {
    /** By their numbers in the text that the public sees. */
    List<DemandStanding> of(StatementId statement);

    /** Every public step of a finding on any of its demands, in the order of the ledger. */
    List<FoundStep> steps(StatementId statement);
}

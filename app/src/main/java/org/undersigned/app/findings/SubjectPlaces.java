package org.undersigned.app.findings;

import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;
import org.undersigned.verify.FindingRecord;

/** Asks where a subject is. Answered by demands and by commitments, each for its kind. */
public interface SubjectPlaces {
    /**
     * Where a subject is now.
     *
     * @param text the revision whose demand it is; none for an obligation
     * @param record as the ledger names it
     * @param title by which coordinators know it, in the language
     * @param deskPath where coordinators see its findings
     */
    record Place(Optional<Text> text, FindingRecord.Subject record, String title, String language, String deskPath) {}

    /** A revision, as the ledger names it. */
    record Text(StatementId statement, String revisionSha256) {}

    Subject.Kind kind();

    /** Empty for one that is not there. */
    Optional<Place> place(UUID id);

    /** Where the public reads what was found about one; empty where it has no page. */
    default Optional<String> publicPath(UUID id) {
        return Optional.empty();
    }
}

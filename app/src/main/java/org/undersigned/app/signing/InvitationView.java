package org.undersigned.app.signing;

import java.util.Optional;
import org.undersigned.app.inviting.Answer;
import org.undersigned.app.inviting.Terms;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.RevisionDifference;

/**
 * What an invited representative sees behind the mailed link.
 *
 * @param closed whether the statement takes no signatures now
 * @param signedBefore the earlier text that the signatory has signed, where the text has changed since
 * @param note to the coordinators, as it was sent; may be empty
 */
public record InvitationView(
        String token,
        Signatory signatory,
        Answer answer,
        Revision revision,
        boolean closed,
        Terms terms,
        String note,
        Optional<Revision> signedBefore) {
    /** What has changed since the signatory signed. */
    public Optional<RevisionDifference> difference() {
        return signedBefore.map(earlier -> RevisionDifference.between(earlier, revision));
    }

    public boolean canAnswer() {
        return !closed && answer.isOpen();
    }

    /** Whether words to the coordinators may go with what was answered. */
    public boolean canNote() {
        return canAnswer() || answer == Answer.DECLINED;
    }

    public String organisation() {
        return signatory.name();
    }

    /** What was said instead of signing; empty where nothing was. */
    public String declined() {
        return switch (answer) {
            case DECLINED -> "You have declined.";
            case MISDIRECTED -> "You have told us that this was not meant for you.";
            case INVITED, CONSIDERING, APPROVED, SIGNED, WITHDREW -> "";
        };
    }
}

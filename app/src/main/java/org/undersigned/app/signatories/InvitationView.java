package org.undersigned.app.signatories;

import java.util.Optional;
import org.undersigned.app.statements.Revision;

/**
 * What a representative sees behind the mailed link.
 *
 * @param closed whether the statement takes no signatures now
 */
public record InvitationView(
        String token,
        Invitation invitation,
        String organisation,
        Revision revision,
        Optional<Signature> signature,
        boolean closed) {
    public boolean canAnswer() {
        return !closed && signature.isEmpty() && invitation.answer().isOpen();
    }

    public boolean isSigned() {
        return signature.isPresent();
    }

    /** What was said instead of signing; empty where nothing was. */
    public String declined() {
        return switch (invitation.answer()) {
            case DECLINED -> "You have declined.";
            case MISDIRECTED -> "You have told us that this was not meant for you.";
            case INVITED, CONSIDERING, APPROVED, SIGNED -> "";
        };
    }
}

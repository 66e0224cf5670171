package org.undersigned.app.inviting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.signatories.Signatory;

/** Asks one organisation to sign one statement. */
public record Invitation(Signatory signatory, Answer answer, Instant invitedAt, Optional<Instant> answeredAt) {
    /** That of the signatory. */
    public UUID id() {
        return signatory.id();
    }
}

package org.undersigned.app.inviting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.mail.BounceReason;
import org.undersigned.app.signatories.Signatory;

/**
 * Asks one organisation to sign one statement.
 *
 * @param language of the mails
 * @param note to the coordinators; empty where there is none
 * @param bounce why mail to its address came back
 */
public record Invitation(
        Signatory signatory,
        Answer answer,
        Instant invitedAt,
        Optional<Instant> answeredAt,
        String language,
        String note,
        Optional<BounceReason> bounce) {
    /** Stands for one where a signatory came by itself. */
    static Invitation uninvited(Signatory signatory, String language, Instant now) {
        return new Invitation(signatory, Answer.SIGNED, now, Optional.empty(), language, "", Optional.empty());
    }

    /** That of the signatory. */
    public UUID id() {
        return signatory.id();
    }

    /** Whether it awaits a decision, at an address that takes mail. */
    public boolean isAwaited() {
        return answer.isAwaited() && bounce.isEmpty();
    }
}

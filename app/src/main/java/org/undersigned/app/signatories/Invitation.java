package org.undersigned.app.signatories;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.statements.StatementId;

/**
 * Asks one organisation to sign one statement.
 *
 * @param objected whether its address says that the signature under its name was not made there
 */
public record Invitation(
        UUID id,
        StatementId statement,
        UUID organisation,
        EmailAddress email,
        Answer answer,
        Instant invitedAt,
        Optional<Instant> answeredAt,
        boolean objected) {
    public boolean isErased() {
        return email.equals(EmailAddress.ERASED);
    }
}
